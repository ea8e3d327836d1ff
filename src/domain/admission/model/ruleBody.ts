import type { AdmissionRuleWire } from '../api/schema'
import { criterionBody, type CriterionBody } from './criterion'
import type { RuleType } from './criterionDraft'

/** What the parts of a pod are called that a rule looks at. */
export const CONTAINER_TYPES = ['containers', 'init_containers', 'ephemeral_containers'] as const

/** The mode of a deny rule: "" follows the cluster's. */
export const RULE_MODES = ['', 'monitor', 'protect'] as const
export type RuleMode = (typeof RULE_MODES)[number]

/** What people decide about a rule. */
export interface RuleInput {
  readonly type: RuleType
  readonly comment: string
  readonly criteria: readonly CriterionBody[]
  /** Deny rules only. */
  readonly mode: RuleMode
  readonly containers: readonly string[]
  readonly isOn: boolean
}

export const NEW_RULE: RuleInput = {
  type: 'deny',
  comment: '',
  criteria: [],
  mode: '',
  containers: ['containers'],
  isOn: true,
}

/** `RESTAdmissionRuleConfig`; a rule is always sent as a whole. */
export interface RuleBody {
  readonly id: number
  readonly category: 'Kubernetes'
  readonly comment: string
  readonly criteria: readonly CriterionBody[]
  readonly disable: boolean
  readonly cfg_type: string
  readonly rule_type: RuleType
  /** Absent for exceptions: even an empty one is refused (semantics.md z.29). */
  readonly rule_mode?: RuleMode
  readonly containers: readonly string[]
}

/** @param id of the stored rule; 0 for a new one, whose id the controller chooses */
export function ruleBody(input: RuleInput, id: number, cfgType: string): RuleBody {
  return {
    id,
    category: 'Kubernetes',
    comment: input.comment,
    criteria: input.criteria,
    disable: !input.isOn,
    cfg_type: cfgType,
    rule_type: input.type,
    ...(input.type === 'deny' ? { rule_mode: input.mode } : {}),
    containers: input.containers,
  }
}

export const isDeny = ({ rule_type: type }: Pick<AdmissionRuleWire, 'rule_type'>) => type === 'deny'

/** A stored rule as people decide about it. */
export function inputOf(rule: AdmissionRuleWire): RuleInput {
  return {
    type: isDeny(rule) ? 'deny' : 'exception',
    comment: rule.comment,
    criteria: rule.criteria.map(criterionBody),
    mode: RULE_MODES.find((mode) => mode === rule.rule_mode) ?? '',
    containers: rule.containers,
    isOn: !rule.disable,
  }
}

/** The same rule, switched on or off. */
export const switchedBody = (rule: AdmissionRuleWire): RuleBody =>
  ruleBody({ ...inputOf(rule), isOn: rule.disable }, rule.id, rule.cfg_type)
