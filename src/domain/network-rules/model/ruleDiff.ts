import type { PolicyRuleWire } from '../api/schema'
import { differingFields, type RuleContent, type RuleField } from './ruleContent'
import { isAddedKey, keyOf, movedKeys, type RuleDraft, type RuleKey } from './ruleDraft'

/** One rule of a draft, as it is shown. */
export interface DraftRow {
  readonly key: RuleKey
  /** The stored rule; undefined for an added one. */
  readonly stored: PolicyRuleWire | undefined
  /** As it will be. */
  readonly content: RuleContent
  /** Place in the list that will be saved, from 1; undefined for a removed rule. */
  readonly position: number | undefined
  readonly change: RowChange | undefined
}

export type RowChange =
  | { readonly kind: 'added' }
  | { readonly kind: 'removed' }
  | {
      readonly kind: 'edited'
      /** Fields with another value than stored; empty when only the place differs. */
      readonly fields: readonly RuleField[]
      /** Place in the stored list, from 1, when the rule was moved. */
      readonly movedFrom: number | undefined
    }

/** How many rules are added, changed, moved and removed; a rule that is changed and moved counts in both. */
export interface DraftCounts {
  readonly added: number
  readonly changed: number
  readonly moved: number
  readonly removed: number
  /** Rules with any change: what the buttons count. */
  readonly total: number
}

/** The rules of a draft in their wanted order. Keys without a stored rule are left out (they are gone on the server). */
export function draftRows(draft: RuleDraft, rules: readonly PolicyRuleWire[]): readonly DraftRow[] {
  const byKey = new Map(rules.map((rule) => [keyOf(rule), rule]))
  const moved = movedKeys(draft)
  const removed = new Set(draft.removed)
  const placeOf = new Map(draft.baseOrder.map((key, index) => [key, index + 1]))
  let position = 0
  return draft.order.flatMap((key): DraftRow[] => {
    const stored = byKey.get(key)
    const content = draft.added[key] ?? draft.changed[key] ?? stored
    if (!content) return []
    const isRemoved = removed.has(key)
    if (!isRemoved) position += 1
    const change = changeOf(draft, key, stored, isRemoved, moved.has(key) ? placeOf.get(key) : undefined)
    return [{ key, stored, content, position: isRemoved ? undefined : position, change }]
  })
}

function changeOf(
  draft: RuleDraft,
  key: RuleKey,
  stored: PolicyRuleWire | undefined,
  isRemoved: boolean,
  movedFrom: number | undefined,
): RowChange | undefined {
  if (isAddedKey(key)) return { kind: 'added' }
  if (isRemoved) return { kind: 'removed' }
  const changed = draft.changed[key]
  const fields = changed && stored ? differingFields(changed, stored) : []
  return fields.length === 0 && movedFrom === undefined ? undefined : { kind: 'edited', fields, movedFrom }
}

export function countChanges(rows: readonly DraftRow[]): DraftCounts {
  const counts = { added: 0, changed: 0, moved: 0, removed: 0, total: 0 }
  for (const { change } of rows) {
    if (!change) continue
    counts.total += 1
    if (change.kind !== 'edited') counts[change.kind] += 1
    else {
      if (change.fields.length > 0) counts.changed += 1
      if (change.movedFrom !== undefined) counts.moved += 1
    }
  }
  return counts
}
