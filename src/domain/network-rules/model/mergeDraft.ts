import type { PolicyRuleWire } from '../api/schema'
import { contentOf, sameContent, type RuleContent } from './ruleContent'
import { editDraft, emptyDraft, keyOf, movedKeys, type RuleDraft, type RuleKey } from './ruleDraft'

/** What others did to the list since a draft was begun. */
export interface TheirChanges {
  readonly added: readonly RuleKey[]
  readonly removed: readonly RuleKey[]
  readonly changed: readonly RuleKey[]
  readonly moved: readonly RuleKey[]
}

/**
 * A rule that both sides touched. Until somebody decides, the draft wins and says so.
 * - `both-changed`: both gave it another content
 * - `changed-here-removed-there`: saving adds it again
 * - `removed-here-changed-there`: saving removes what was just changed
 */
export interface Conflict {
  readonly key: RuleKey
  readonly kind: 'both-changed' | 'changed-here-removed-there' | 'removed-here-changed-there'
  /** As it was when the draft was begun. */
  readonly original: RuleContent
  readonly mine: RuleContent | undefined
  readonly theirs: RuleContent | undefined
}

export interface Merge {
  /** The same wishes, based on the present list. */
  readonly draft: RuleDraft
  readonly theirs: TheirChanges
  readonly conflicts: readonly Conflict[]
}

/**
 * Puts a draft on top of the list as it is now: what only they did is theirs, what only we did is ours, and what both did
 * is named (security.md W1).
 * @param rules the editable rules as they are stored now
 */
export function mergeDraft(draft: RuleDraft, rules: readonly PolicyRuleWire[], readAtMs: number): Merge {
  const byKey = new Map(rules.map((rule) => [keyOf(rule), rule]))
  const conflicts = findConflicts(draft, byKey)
  const based = {
    ...emptyDraft(rules, readAtMs),
    ...rebasedWishes(draft, byKey),
    order: mergedOrder(draft, rules.map(keyOf), byKey),
  }
  return { draft: withReadded(based, conflicts, draft), theirs: theirChanges(draft, rules), conflicts }
}

function findConflicts(draft: RuleDraft, byKey: ReadonlyMap<RuleKey, PolicyRuleWire>): readonly Conflict[] {
  return Object.entries(draft.originals).flatMap(([key, original]): Conflict[] => {
    const theirs = byKey.get(key)
    const mine = draft.removed.includes(key) ? undefined : draft.changed[key]
    const isChangedThere = theirs !== undefined && !sameContent(theirs, original)
    const found = (kind: Conflict['kind']): Conflict[] => [
      { key, kind, original, mine, theirs: theirs && contentOf(theirs) },
    ]
    if (!mine) return isChangedThere ? found('removed-here-changed-there') : []
    if (!theirs) return found('changed-here-removed-there')
    return isChangedThere && !sameContent(mine, theirs) ? found('both-changed') : []
  })
}

/** Changes and removals of rules that are still there; what they changed to the same is no change any more. */
function rebasedWishes(draft: RuleDraft, byKey: ReadonlyMap<RuleKey, PolicyRuleWire>) {
  const changed = Object.entries(draft.changed).filter(([key, content]) => {
    const stored = byKey.get(key)
    return stored !== undefined && !sameContent(stored, content)
  })
  const removed = draft.removed.filter((key) => byKey.has(key))
  const touched = [...changed.map(([key]) => key), ...removed]
  // Originals stay as they were first seen: a conflict is one until somebody decides.
  const originals = touched.flatMap((key) => {
    const original = draft.originals[key]
    return original ? [[key, original] as const] : []
  })
  return {
    changed: Object.fromEntries(changed),
    removed,
    originals: Object.fromEntries(originals),
    added: draft.added,
    movedByHand: draft.movedByHand.filter((key) => byKey.has(key)),
  }
}

/** Their order, with what we added or moved behind the rule we put it behind. */
function mergedOrder(
  draft: RuleDraft,
  theirOrder: readonly RuleKey[],
  byKey: ReadonlyMap<RuleKey, PolicyRuleWire>,
): readonly RuleKey[] {
  const moved = movedKeys(draft)
  const isOurs = (key: RuleKey) => Object.hasOwn(draft.added, key) || (moved.has(key) && byKey.has(key))
  const fixed = theirOrder.filter((key) => !isOurs(key))
  const top: RuleKey[] = []
  const followers = new Map<RuleKey, RuleKey[]>()
  let anchor: RuleKey | undefined
  for (const key of draft.order) {
    if (!isOurs(key)) {
      if (byKey.has(key)) anchor = key
      continue
    }
    if (anchor === undefined) top.push(key)
    else followers.set(anchor, [...(followers.get(anchor) ?? []), key])
  }
  return [...top, ...fixed.flatMap((key) => [key, ...(followers.get(key) ?? [])])]
}

/** Rules we changed and they removed are added again, where they stood. */
function withReadded(based: RuleDraft, conflicts: readonly Conflict[], before: RuleDraft): RuleDraft {
  const present = new Set(based.order)
  return conflicts
    .filter(({ kind }) => kind === 'changed-here-removed-there')
    .reduce((draft, { key, mine }) => {
      const earlier = before.order.slice(0, before.order.indexOf(key))
      const anchor = earlier.findLast((each) => present.has(each))
      const place = anchor === undefined ? ({ at: 'top' } as const) : ({ at: 'after', key: anchor } as const)
      return mine ? editDraft(draft, { type: 'add', content: mine, place }) : draft
    }, based)
}

function theirChanges(draft: RuleDraft, rules: readonly PolicyRuleWire[]): TheirChanges {
  const present = new Set(rules.map(keyOf))
  const stampOf = new Map(draft.baseOrder.map((key, index) => [key, draft.baseStamps[index]]))
  const shared = draft.baseOrder.filter((key) => present.has(key))
  return {
    added: rules.map(keyOf).filter((key) => !stampOf.has(key)),
    removed: draft.baseOrder.filter((key) => !present.has(key)),
    changed: rules
      .filter((rule) => {
        const stamp = stampOf.get(keyOf(rule))
        return stamp !== undefined && stamp !== rule.last_modified_timestamp
      })
      .map(keyOf),
    moved: [
      ...movedKeys({
        baseOrder: shared,
        order: rules.map(keyOf).filter((key) => stampOf.has(key)),
        movedByHand: [],
      }),
    ],
  }
}

export const hasTheirChanges = ({ added, removed, changed, moved }: TheirChanges) =>
  added.length + removed.length + changed.length + moved.length > 0

/** Somebody has decided about a conflict: the present rule becomes what the draft is compared with. */
export function acceptConflict(draft: RuleDraft, { key, theirs }: Conflict): RuleDraft {
  if (!theirs || !Object.hasOwn(draft.originals, key)) return draft
  return { ...draft, originals: { ...draft.originals, [key]: theirs } }
}
