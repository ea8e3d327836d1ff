import type { PolicyRuleWire } from '../api/schema'
import { longestRun } from './longestRun'
import { contentOf, sameContent, type RuleContent } from './ruleContent'

/** `r<id>` for a stored rule, `n<number>` for one that was added. */
export type RuleKey = string

export const keyOf = (rule: { readonly id: number }): RuleKey => `r${rule.id}`
export const idOfKey = (key: RuleKey): number => Number(key.slice(1))
export const isAddedKey = (key: RuleKey) => key.startsWith('n')

/**
 * What somebody wants to change about a list of rules, and what they saw when they began. Small and plain JSON, so that
 * it can be stored: the rules that were not touched are not in it.
 */
export interface RuleDraft {
  /** The stored rules in the order they were read. */
  readonly baseOrder: readonly RuleKey[]
  /** Unix seconds of the last change of each of them, in the same order: tells what others changed since. */
  readonly baseStamps: readonly number[]
  /** Contents of the stored rules that are changed or removed here, as they were read. */
  readonly originals: Readonly<Record<RuleKey, RuleContent>>
  /** All rules in the wanted order. Removed ones keep their place, so that it can be shown. */
  readonly order: readonly RuleKey[]
  readonly added: Readonly<Record<RuleKey, RuleContent>>
  readonly changed: Readonly<Record<RuleKey, RuleContent>>
  readonly removed: readonly RuleKey[]
  /** Rules somebody moved by hand: they count as moved, and not their neighbours. */
  readonly movedByHand: readonly RuleKey[]
  /** Milliseconds of the console's clock when the base was read. */
  readonly readAtMs: number
}

export function emptyDraft(rules: readonly PolicyRuleWire[], readAtMs: number): RuleDraft {
  const order = rules.map(keyOf)
  return {
    baseOrder: order,
    baseStamps: rules.map((rule) => rule.last_modified_timestamp),
    originals: {},
    order,
    added: {},
    changed: {},
    removed: [],
    movedByHand: [],
    readAtMs,
  }
}

/** Where a rule goes: before or behind another one, or to an end of the list. */
export type RulePlace =
  { readonly at: 'top' | 'end' } | { readonly at: 'before' | 'after'; readonly key: RuleKey }

export type RuleEdit =
  | { readonly type: 'add'; readonly content: RuleContent; readonly place: RulePlace }
  | {
      readonly type: 'change'
      readonly key: RuleKey
      readonly content: RuleContent
      readonly stored: RuleContent | undefined
    }
  | {
      readonly type: 'remove'
      readonly rules: readonly { readonly key: RuleKey; readonly stored: RuleContent | undefined }[]
    }
  | { readonly type: 'move'; readonly keys: readonly RuleKey[]; readonly place: RulePlace }
  /** Takes back everything about one rule. */
  | { readonly type: 'revert'; readonly key: RuleKey }

/** The draft after an edit. Edits of unknown rules change nothing. */
export function editDraft(draft: RuleDraft, edit: RuleEdit): RuleDraft {
  switch (edit.type) {
    case 'add': {
      const key = nextKey(draft)
      return {
        ...draft,
        added: { ...draft.added, [key]: contentOf(edit.content) },
        order: placed(draft.order, [key], edit.place),
      }
    }
    case 'change':
      return changeRule(draft, edit.key, edit.content, edit.stored)
    case 'remove':
      return edit.rules.reduce((current, { key, stored }) => removeRule(current, key, stored), draft)
    case 'move':
      return moveRules(draft, edit.keys, edit.place)
    case 'revert':
      return revertRule(draft, edit.key)
  }
}

function nextKey({ added }: RuleDraft): RuleKey {
  const used = Object.keys(added).map(idOfKey)
  return `n${Math.max(0, ...used) + 1}`
}

/** The order with these keys at a place, together and in their present order. */
function placed(order: readonly RuleKey[], keys: readonly RuleKey[], place: RulePlace): readonly RuleKey[] {
  const moving = new Set(keys)
  const rest = order.filter((key) => !moving.has(key))
  const at = indexOf(rest, place)
  return at < 0 ? order : [...rest.slice(0, at), ...keys, ...rest.slice(at)]
}

function indexOf(order: readonly RuleKey[], place: RulePlace): number {
  switch (place.at) {
    case 'top':
      return 0
    case 'end':
      return order.length
    case 'before':
      return order.indexOf(place.key)
    case 'after': {
      const index = order.indexOf(place.key)
      return index < 0 ? index : index + 1
    }
  }
}

function changeRule(draft: RuleDraft, key: RuleKey, content: RuleContent, stored?: RuleContent): RuleDraft {
  if (Object.hasOwn(draft.added, key)) {
    return { ...draft, added: { ...draft.added, [key]: contentOf(content) } }
  }
  const original = draft.originals[key] ?? stored
  if (!original) return draft
  // Changed back by hand is not changed.
  if (sameContent(content, original)) {
    return pruned({ ...draft, changed: without(draft.changed, key) })
  }
  return {
    ...draft,
    changed: { ...draft.changed, [key]: contentOf(content) },
    originals: { ...draft.originals, [key]: contentOf(original) },
  }
}

function removeRule(draft: RuleDraft, key: RuleKey, stored?: RuleContent): RuleDraft {
  if (Object.hasOwn(draft.added, key)) return dropAdded(draft, key)
  const original = draft.originals[key] ?? stored
  if (!original || draft.removed.includes(key)) return draft
  return {
    ...draft,
    removed: [...draft.removed, key],
    originals: { ...draft.originals, [key]: contentOf(original) },
  }
}

const dropAdded = (draft: RuleDraft, key: RuleKey): RuleDraft => ({
  ...draft,
  added: without(draft.added, key),
  order: draft.order.filter((each) => each !== key),
})

function moveRules(draft: RuleDraft, keys: readonly RuleKey[], place: RulePlace): RuleDraft {
  const moving = new Set(keys)
  if ('key' in place && moving.has(place.key)) return draft
  const inOrder = draft.order.filter((key) => moving.has(key))
  const order = placed(draft.order, inOrder, place)
  if (order.every((key, index) => key === draft.order[index])) return draft
  const byHand = [...new Set([...draft.movedByHand, ...inOrder.filter((key) => !isAddedKey(key))])]
  return { ...draft, order, movedByHand: byHand }
}

function revertRule(draft: RuleDraft, key: RuleKey): RuleDraft {
  if (Object.hasOwn(draft.added, key)) return dropAdded(draft, key)
  const back = {
    ...draft,
    changed: without(draft.changed, key),
    removed: draft.removed.filter((each) => each !== key),
    movedByHand: draft.movedByHand.filter((each) => each !== key),
  }
  return pruned(movedKeys(draft).has(key) ? { ...back, order: putBack(back, key) } : back)
}

/** A moved rule behind the rule it stood behind, or the next one before that which was not moved. */
function putBack(draft: RuleDraft, key: RuleKey): readonly RuleKey[] {
  const moved = movedKeys(draft)
  const before = draft.baseOrder.slice(0, draft.baseOrder.indexOf(key))
  const anchor = before.findLast((each) => !moved.has(each))
  return placed(draft.order, [key], anchor === undefined ? { at: 'top' } : { at: 'after', key: anchor })
}

/** Forgets the originals of rules that are as they were. */
function pruned(draft: RuleDraft): RuleDraft {
  const touched = new Set([...Object.keys(draft.changed), ...draft.removed])
  const kept = Object.entries(draft.originals).filter(([key]) => touched.has(key))
  return { ...draft, originals: Object.fromEntries(kept) }
}

const without = <Value>(record: Readonly<Record<string, Value>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))

/** Stored rules that have to be moved to get the wanted order: as few as possible, those moved by hand first. */
export function movedKeys(
  draft: Pick<RuleDraft, 'baseOrder' | 'order' | 'movedByHand'>,
): ReadonlySet<RuleKey> {
  const rankOf = new Map(draft.baseOrder.map((key, index) => [key, index]))
  const stored = draft.order.filter((key) => rankOf.has(key))
  if (stored.every((key, index) => key === draft.baseOrder[index])) return new Set()
  const byHand = new Set(draft.movedByHand)
  // Below one in total, so that a hint never costs an extra move.
  const hint = 1 / (draft.movedByHand.length + 2)
  const stays = longestRun(
    stored.map((key) => rankOf.get(key) ?? 0),
    (position) => (byHand.has(stored[position] ?? '') ? 1 - hint / stored.length : 1),
  )
  return new Set(stored.filter((_, position) => !stays.has(position)))
}

/** Whether saving would change anything. */
export function isUnchanged(draft: RuleDraft): boolean {
  return (
    Object.keys(draft.added).length === 0 &&
    Object.keys(draft.changed).length === 0 &&
    draft.removed.length === 0 &&
    movedKeys(draft).size === 0
  )
}
