import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PolicyRuleWire } from '../api/schema'
import { draftTowards } from './draftTowards'
import { hasTheirChanges, mergeDraft } from './mergeDraft'
import { contentOf, type RuleContent } from './ruleContent'
import { countChanges, draftRows } from './ruleDiff'
import {
  editDraft,
  emptyDraft,
  isUnchanged,
  keyOf,
  movedKeys,
  type RuleDraft,
  type RuleEdit,
} from './ruleDraft'
import { planSave, singleActions, type RuleAction } from './savePlan'

const content = (name: string): RuleContent => ({
  from: `fed.${name}`,
  to: 'fed.db',
  ports: 'tcp/443',
  applications: ['any'],
  action: 'allow',
  comment: '',
  disable: false,
})

const rule = (id: number, name = `g${id}`): PolicyRuleWire => ({
  ...content(name),
  id,
  learned: false,
  cfg_type: 'federal',
  priority: 0,
  match_counter: 0,
  last_match_timestamp: 0,
  created_timestamp: 1,
  last_modified_timestamp: 1,
})

const list = (length: number) => Array.from({ length }, (_, index) => rule(index + 1))

/** What the controller does with a list, in its plainest form (semantics.md c.3). */
function apply(rules: readonly PolicyRuleWire[], action: RuleAction): PolicyRuleWire[] {
  const inserted = (rest: readonly PolicyRuleWire[], block: readonly PolicyRuleWire[], after: number) => {
    const at = after === 0 ? 0 : rest.findIndex(({ id }) => id === after) + 1
    if (after !== 0 && at === 0) throw new Error(`after ${after} is unknown`)
    return [...rest.slice(0, at), ...block, ...rest.slice(at)]
  }
  let highest = Math.max(1000, ...rules.map(({ id }) => id))
  const made = (given: RuleContent): PolicyRuleWire => ({ ...rule((highest += 1)), ...given })
  switch (action.kind) {
    case 'delete':
      return rules.filter(({ id }) => !action.ids.includes(id))
    case 'move': {
      const moving = rules.filter(({ id }) => id === action.id)
      return inserted(
        rules.filter(({ id }) => id !== action.id),
        moving,
        action.after,
      )
    }
    case 'change':
      return rules.map((each) => (each.id === action.id ? { ...each, ...action.content } : each))
    case 'insert':
      return inserted(rules, action.rules.map(made), action.after)
    case 'replace':
      return action.rules.map(({ id, content: given }) => {
        const stored = rules.find((each) => each.id === id)
        if (stored) return { ...stored, ...given }
        return made(given ?? content('missing'))
      })
  }
}

const applyAll = (rules: readonly PolicyRuleWire[], actions: readonly RuleAction[]) =>
  actions.reduce((current, action) => apply(current, action), [...rules])

/** What a draft stands for: ids of stored rules and contents of all. */
const wanted = (draft: RuleDraft, rules: readonly PolicyRuleWire[]) =>
  draftRows(draft, rules)
    .filter(({ position }) => position !== undefined)
    .map((row) => [row.stored?.id ?? 'new', contentOf(row.content)])

const outcome = (before: readonly PolicyRuleWire[], after: readonly PolicyRuleWire[]) => {
  const known = new Set(before.map(({ id }) => id))
  return after.map((each) => [known.has(each.id) ? each.id : 'new', contentOf(each)])
}

type Step = readonly [kind: number, which: number, where: number, name: string]
const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(200), fc.nat(200), fc.constantFrom('a', 'b', 'c', 'd')), {
  maxLength: 25,
})

/** One step of an edit script, whatever the draft looks like. */
function edited(
  draft: RuleDraft,
  rules: readonly PolicyRuleWire[],
  [kind, which, where, name]: Step,
): RuleDraft {
  const rows = draftRows(draft, rules)
  const row = rows[which % Math.max(1, rows.length)]
  const target = rows[where % Math.max(1, rows.length)]
  const place = target
    ? ({ at: where % 2 === 0 ? 'before' : 'after', key: target.key } as const)
    : ({ at: 'top' } as const)
  if (!row || kind === 0) return editDraft(draft, { type: 'add', content: content(name), place })
  const edits: readonly RuleEdit[] = [
    { type: 'change', key: row.key, content: { ...row.content, comment: name }, stored: row.stored },
    { type: 'remove', rules: [{ key: row.key, stored: row.stored }] },
    { type: 'move', keys: [row.key], place },
    { type: 'revert', key: row.key },
  ]
  const edit = edits[kind - 1]
  return edit ? editDraft(draft, edit) : draft
}

const script = (rules: readonly PolicyRuleWire[], given: readonly Step[]) =>
  given.reduce((draft, step) => edited(draft, rules, step), emptyDraft(rules, 0))

/** Length of the longest increasing subsequence, the slow and obvious way. */
function longest(ranks: readonly number[]): number {
  const best: number[] = []
  for (const [index, rank] of ranks.entries()) {
    best.push(
      1 + Math.max(0, ...ranks.slice(0, index).map((each, at) => (each < rank ? (best[at] ?? 0) : 0))),
    )
  }
  return Math.max(0, ...best)
}

describe('a draft of rules', () => {
  test('saved with single actions gives the wanted list, whatever was edited', () => {
    fc.assert(
      fc.property(fc.nat(30), steps, (length, given) => {
        const rules = list(length)
        const draft = script(rules, given)
        expect(outcome(rules, applyAll(rules, singleActions(draft)))).toEqual(wanted(draft, rules))
      }),
    )
  })

  test('saved as a plan gives the wanted list, also when the whole list is sent', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 40, maxLength: 80 }), (where) => {
        const rules = list(60)
        const draft = where.reduce(
          (current, seed, index) => edited(current, rules, [3, index, seed, 'a']),
          emptyDraft(rules, 0),
        )
        const plan = planSave(draft, rules)
        expect(plan.length).toBeLessThanOrEqual(24)
        expect(outcome(rules, applyAll(rules, plan))).toEqual(wanted(draft, rules))
      }),
    )
  })

  test('needs the fewest moves, and one delete however many rules go', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), (order) => {
        const rules = list(12)
        const keys = rules.map(keyOf)
        const draft = { ...emptyDraft(rules, 0), order: order.map((index) => keys[index] ?? '') }
        expect(movedKeys(draft).size).toBe(12 - longest(order))
      }),
    )
    const rules = list(6)
    const draft = editDraft(emptyDraft(rules, 0), {
      type: 'remove',
      rules: rules.slice(1, 5).map((stored) => ({ key: keyOf(stored), stored })),
    })
    expect(singleActions(draft)).toEqual([{ kind: 'delete', ids: [2, 3, 4, 5] }])
  })

  test('names the rule that was moved by hand, not the neighbour it passed', () => {
    const rules = list(4)
    const draft = editDraft(emptyDraft(rules, 0), {
      type: 'move',
      keys: ['r3'],
      place: { at: 'before', key: 'r2' },
    })
    expect([...movedKeys(draft)]).toEqual(['r3'])
    const other = editDraft(emptyDraft(rules, 0), {
      type: 'move',
      keys: ['r2'],
      place: { at: 'after', key: 'r3' },
    })
    expect([...movedKeys(other)]).toEqual(['r2'])
    expect(other.order).toEqual(draft.order)
  })

  test('is unchanged again once every rule is reverted', () => {
    fc.assert(
      fc.property(fc.nat(20), steps, (length, given) => {
        const rules = list(length)
        const draft = script(rules, given)
        const reverted = draft.order.reduce(
          (current, key) => editDraft(current, { type: 'revert', key }),
          draft,
        )
        expect(isUnchanged(reverted)).toBe(true)
      }),
    )
  })

  test('counts what the review will list', () => {
    const rules = list(5)
    const edits: readonly RuleEdit[] = [
      { type: 'add', content: content('new'), place: { at: 'after', key: 'r1' } },
      { type: 'change', key: 'r2', content: { ...content('g2'), ports: 'udp/53' }, stored: rules[1] },
      { type: 'move', keys: ['r5'], place: { at: 'top' } },
      { type: 'remove', rules: [{ key: 'r3', stored: rules[2] }] },
    ]
    const draft = edits.reduce(editDraft, emptyDraft(rules, 0))
    expect(countChanges(draftRows(draft, rules))).toEqual({
      added: 1,
      changed: 1,
      moved: 1,
      removed: 1,
      total: 4,
    })
  })
})

describe('undoing', () => {
  test('gives the list that was there before, in as small steps', () => {
    fc.assert(
      fc.property(fc.nat(20), steps, (length, given) => {
        const before = list(length)
        const after = applyAll(before, singleActions(script(before, given)))
        const undone = applyAll(after, singleActions(draftTowards(after, before, 0)))
        expect(undone.map(contentOf)).toEqual(before.map(contentOf))
      }),
    )
  })
})

describe('somebody else saved meanwhile', () => {
  test('nothing changes when they did nothing', () => {
    fc.assert(
      fc.property(fc.nat(20), steps, (length, given) => {
        const rules = list(length)
        const draft = script(rules, given)
        const merge = mergeDraft(draft, rules, 0)
        expect(wanted(merge.draft, rules)).toEqual(wanted(draft, rules))
        expect(merge.conflicts).toEqual([])
        expect(hasTheirChanges(merge.theirs)).toBe(false)
      }),
    )
  })

  test('a draft without wishes becomes their list', () => {
    fc.assert(
      fc.property(fc.nat(20), steps, (length, given) => {
        const before = list(length)
        const theirs = applyAll(before, singleActions(script(before, given)))
        const merge = mergeDraft(emptyDraft(before, 0), theirs, 0)
        expect(wanted(merge.draft, theirs)).toEqual(outcome(theirs, theirs))
        expect(isUnchanged(merge.draft)).toBe(true)
      }),
    )
  })

  test('the result can be saved and holds every rule of both sides', () => {
    fc.assert(
      fc.property(fc.nat(15), steps, steps, (length, mine, yours) => {
        const before = list(length)
        const draft = script(before, mine)
        const theirs = applyAll(before, singleActions(script(before, yours)))
        const merge = mergeDraft(draft, theirs, 0)
        const saved = applyAll(theirs, singleActions(merge.draft))
        expect(outcome(theirs, saved)).toEqual(wanted(merge.draft, theirs))
        const removed = new Set(draft.removed)
        const kept = theirs.filter((each) => !removed.has(keyOf(each))).map(({ id }) => id)
        expect(kept.filter((id) => saved.every((each) => each.id !== id))).toEqual([])
        for (const key of Object.keys(draft.added)) expect(merge.draft.order).toContain(key)
      }),
    )
  })

  test('rules both touched are named, with both versions', () => {
    const before = list(4)
    const draft = (
      [
        { type: 'change', key: 'r1', content: { ...content('g1'), ports: 'tcp/1' }, stored: before[0] },
        { type: 'change', key: 'r2', content: { ...content('g2'), ports: 'tcp/2' }, stored: before[1] },
        { type: 'remove', rules: [{ key: 'r3', stored: before[2] }] },
      ] satisfies readonly RuleEdit[]
    ).reduce<RuleDraft>(editDraft, emptyDraft(before, 0))
    const theirs = [
      { ...rule(1), ports: 'tcp/9', last_modified_timestamp: 2 },
      { ...rule(3), comment: 'kept for the auditors', last_modified_timestamp: 2 },
      rule(4),
    ]
    const { conflicts, draft: merged, theirs: changes } = mergeDraft(draft, theirs, 0)
    expect(conflicts.map(({ key, kind }) => [key, kind])).toEqual([
      ['r1', 'both-changed'],
      ['r2', 'changed-here-removed-there'],
      ['r3', 'removed-here-changed-there'],
    ])
    expect(changes.removed).toEqual(['r2'])
    // Nothing is lost: ours is added again where it stood.
    expect(wanted(merged, theirs).map(([id]) => id)).toEqual([1, 'new', 4])
  })
})
