import type { ResponseRuleWire } from '../api/schema'
import { originOf } from '~/domain/policy/model/origin'

/** Federal ids (semantics.md c.2). */
const FEDERAL = { from: 100_001, to: 109_999 } as const

/**
 * False for a federal rule that was given an id outside the federal range, which the controller allows (recording 23):
 * a request that names it would reach the rule of the cluster's own with this id, or none.
 */
export function isAddressable({ id, cfg_type }: Pick<ResponseRuleWire, 'id' | 'cfg_type'>): boolean {
  return originOf({ cfg_type }) !== 'federal' || (id >= FEDERAL.from && id <= FEDERAL.to)
}

/** What tells a rule from all others of a list, also in the address. */
export const ruleKey = (rule: Pick<ResponseRuleWire, 'id' | 'cfg_type'>): string =>
  isAddressable(rule) ? String(rule.id) : `fed-${rule.id}`
