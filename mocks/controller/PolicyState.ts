import type { AdmissionRuleWire } from '../../src/domain/admission/api/schema.ts'
import type {
  CriterionWire,
  CustomCheckWire,
  FileRuleWire,
  ProcessRuleWire,
} from '../../src/domain/groups/api/schema.ts'
import type { PolicyRuleWire } from '../../src/domain/network-rules/api/schema.ts'
import type { ResponseRuleWire } from '../../src/domain/response-rules/api/schema.ts'
import type { SensorRuleWire } from '../../src/domain/sensors/api/schema.ts'
import type { WebhookWire } from '../../src/domain/webhooks/api/schema.ts'
import type { AdmissionSettings } from './admission/admissionDefaults.ts'

/** A group as it is stored; members and rules are looked up when it is read. */
export interface GroupState {
  readonly name: string
  readonly comment: string
  readonly cfg_type: 'user_created' | 'learned' | 'ground' | 'federal'
  readonly kind: 'container' | 'address' | 'external' | 'node'
  readonly reserved: boolean
  readonly domain: string
  /** "" where the controller prints none. */
  readonly policy_mode: string
  readonly profile_mode: string
  readonly baseline_profile: string
  readonly not_scored: boolean
  readonly monitor_metric: boolean
  readonly group_sess_cur: number
  readonly group_sess_rate: number
  readonly group_band_width: number
  /** Namespaces of the user who made it, when they have rights in single namespaces only. */
  readonly creater_domains: readonly string[]
  readonly criteria: readonly CriterionWire[]
}

/** A Kubernetes service and its running pods: what groups select from. */
export interface ServiceState {
  /** Without `nv.`: `checkout.shop`. */
  readonly name: string
  readonly domain: string
  readonly image: string
  readonly app: string
  readonly replicas: number
  /** Names of the nodes its pods run on, in turn. */
  readonly nodes: readonly string[]
}

/** A DLP or WAF sensor as it is stored; the groups that use it are looked up when it is read. */
export interface SensorState {
  readonly name: string
  readonly comment: string
  readonly predefine: boolean
  readonly rules: readonly SensorRuleWire[]
  readonly cfg_type: string
}

/** Which sensors a group uses: `allow` only reports a hit, `deny` stops it. */
export interface SensorUseState {
  readonly status: boolean
  readonly actions: Readonly<Record<string, string>>
}

export interface SensorSet {
  readonly sensors: readonly SensorState[]
  /** By group; a group that is not in it uses none. */
  readonly uses: Readonly<Record<string, SensorUseState>>
}

/**
 * The policy of one scope. Never changed in place: members of a federation share the federal set of their primary by
 * reference from one pull to the next. A new kind of federated policy is one more field here.
 */
export interface PolicySet {
  readonly groups: readonly GroupState[]
  /** Network rules in evaluation order. */
  readonly rules: readonly PolicyRuleWire[]
  /** By group. */
  readonly processes: Readonly<Record<string, readonly ProcessRuleWire[]>>
  readonly files: Readonly<Record<string, readonly FileRuleWire[]>>
  /** Scripts for custom compliance checks; federal groups have none. */
  readonly checks: Readonly<Record<string, readonly CustomCheckWire[]>>
  /** Response rules in evaluation order. */
  readonly responses: readonly ResponseRuleWire[]
  readonly webhooks: readonly WebhookWire[]
  readonly dlp: SensorSet
  readonly waf: SensorSet
  readonly admission: readonly AdmissionRuleWire[]
}

export type CheckControl = 'disable' | 'strict' | 'loose'

/** An import of a policy file. Its outcome is known when it begins and told when it ends. */
export interface ImportTaskState {
  /** Transaction id. */
  readonly tid: string
  readonly startedAtMs: number
  readonly endsAtMs: number
  readonly triggeredBy: string
  /** `done`, or why it fails. */
  readonly outcome: string
}

export interface PolicyState {
  federal: PolicySet
  local: PolicySet
  readonly services: readonly ServiceState[]
  /** Why a pod is in quarantine, by its id, as the controller writes it: `security-event (rule 8)`. */
  quarantined: Readonly<Record<string, string>>
  /** Of the cluster alone: only rules are federated. */
  admission: AdmissionSettings
  /** CUSTOM_CHECK_CONTROL of the deployment: who may edit custom checks. */
  readonly checkControl: CheckControl
  /** The import under way or done last; there is one at a time for all kinds. */
  importTask: ImportTaskState | null
}

export const EMPTY_POLICY_SET: PolicySet = {
  groups: [],
  rules: [],
  processes: {},
  files: {},
  checks: {},
  responses: [],
  webhooks: [],
  dlp: { sensors: [], uses: {} },
  waf: { sensors: [], uses: {} },
  admission: [],
}
