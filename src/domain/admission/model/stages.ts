import type { AdmissionRuleWire } from '../api/schema'
import { isDeny } from './ruleBody'

/**
 * The order in which a request meets the rules: the first stage with a rule that fits decides, the order within a stage
 * does not matter (incumbent.md 12.1). What no rule fits gets the default action.
 */
export const STAGES = [
  'built-in',
  'federal-exception',
  'federal-deny',
  'ground-exception',
  'ground-deny',
  'user-exception',
  'user-deny',
] as const
export type Stage = (typeof STAGES)[number]

export function stageOf(rule: Pick<AdmissionRuleWire, 'critical' | 'cfg_type' | 'rule_type'>): Stage {
  if (rule.critical) return 'built-in'
  const origin = rule.cfg_type === 'federal' || rule.cfg_type === 'ground' ? rule.cfg_type : 'user'
  return `${origin}-${isDeny(rule) ? 'deny' : 'exception'}`
}

/** From 1, as people count. */
export const stageNumber = (rule: AdmissionRuleWire) => STAGES.indexOf(stageOf(rule)) + 1
