import type { PolicyRuleWire } from '../api/schema'
import type { RuleContent } from './ruleContent'
import { idOfKey, isAddedKey, keyOf, movedKeys, type RuleDraft, type RuleKey } from './ruleDraft'

/** One request of a save (semantics.md c.3). `after`: 0 = top, n = behind rule n. */
export type RuleAction =
  | { readonly kind: 'delete'; readonly ids: readonly number[] }
  | { readonly kind: 'move'; readonly id: number; readonly after: number }
  | { readonly kind: 'change'; readonly id: number; readonly content: RuleContent }
  | { readonly kind: 'insert'; readonly after: number; readonly rules: readonly RuleContent[] }
  | {
      readonly kind: 'replace'
      /** The whole list: stored rules by id alone keep their content. */
      readonly rules: readonly { readonly id: number; readonly content?: RuleContent }[]
      /** Learned rules that go: they stay unless they are named. */
      readonly deleted: readonly number[]
    }

/** Up to here single actions are sent, which leave alone what others do meanwhile; beyond it the list in one request. */
const MAX_SINGLE_ACTIONS = 24

/**
 * The requests that turn the stored list into the wanted one: as few as possible of delete, move, change and insert; the
 * whole list when those would be too many.
 * @param rules the list as it is stored now, CRD rules included; the draft must be based on it
 */
export function planSave(draft: RuleDraft, rules: readonly PolicyRuleWire[]): readonly RuleAction[] {
  const actions = singleActions(draft)
  return actions.length > MAX_SINGLE_ACTIONS ? [replaceAll(draft, rules)] : actions
}

/** In an order in which every action names only rules that are there: delete, move, change, insert. */
export function singleActions(draft: RuleDraft): readonly RuleAction[] {
  const removed = new Set(draft.removed)
  const moved = movedKeys(draft)
  const kept = draft.order.filter((key) => !isAddedKey(key) && !removed.has(key))
  const idBefore = (index: number) => {
    const previous = kept[index - 1]
    return previous === undefined ? 0 : idOfKey(previous)
  }
  const moves = kept.flatMap((key, index): RuleAction[] =>
    moved.has(key) ? [{ kind: 'move', id: idOfKey(key), after: idBefore(index) }] : [],
  )
  const changes = Object.entries(draft.changed)
    .filter(([key]) => !removed.has(key))
    .map(([key, content]): RuleAction => ({ kind: 'change', id: idOfKey(key), content }))
  return [
    ...(removed.size > 0 ? [{ kind: 'delete' as const, ids: draft.removed.map(idOfKey) }] : []),
    ...moves,
    ...changes,
    ...insertions(draft, removed),
  ]
}

/** Added rules that stand together go in one request. */
function insertions(draft: RuleDraft, removed: ReadonlySet<RuleKey>): readonly RuleAction[] {
  const blocks: { after: number; rules: RuleContent[] }[] = []
  let after = 0
  let isOpen = false
  for (const key of draft.order) {
    const content = draft.added[key]
    if (content) {
      if (!isOpen) blocks.push({ after, rules: [] })
      blocks.at(-1)?.rules.push(content)
      isOpen = true
    } else if (!removed.has(key)) {
      after = idOfKey(key)
      isOpen = false
    }
  }
  return blocks.map((block): RuleAction => ({ kind: 'insert', ...block }))
}

function replaceAll(draft: RuleDraft, rules: readonly PolicyRuleWire[]): RuleAction {
  const learned = new Set(rules.filter((rule) => rule.learned).map(keyOf))
  const removed = new Set(draft.removed)
  const inDraft = new Set(draft.baseOrder)
  // CRD rules are not in the draft: they come first and stay.
  const fixed = rules.filter((rule) => !inDraft.has(keyOf(rule))).map(({ id }) => ({ id }))
  const wanted = draft.order
    .filter((key) => !removed.has(key))
    .map((key) => {
      const content = draft.added[key] ?? draft.changed[key]
      return { id: isAddedKey(key) ? 0 : idOfKey(key), ...(content ? { content } : {}) }
    })
  return {
    kind: 'replace',
    rules: [...fixed, ...wanted],
    deleted: draft.removed.filter((key) => learned.has(key)).map(idOfKey),
  }
}
