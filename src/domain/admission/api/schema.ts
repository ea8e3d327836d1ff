import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireMap, wireRows, wireString } from '~/shared/api/wire'

const SubCriterionWire = z.object({ name: wireString, op: wireString, value: wireString })

/** `RESTAdmRuleCriterion`; all criteria of a rule must hold. Values are texts, lists are separated by commas. */
export const CriterionWire = SubCriterionWire.extend({
  sub_criteria: wireArray(SubCriterionWire),
  /** `customPath`, or `saBindRiskyRole`; "" for the others. */
  type: wireString,
  template_kind: wireString,
  /** Of a custom path: `item.spec.containers[_].name`. */
  path: wireString,
  /** Of a custom path: key | string | number | boolean */
  value_type: wireString,
})
export type CriterionWire = z.infer<typeof CriterionWire>

/** `RESTAdmissionRule` */
export const AdmissionRuleWire = z.object({
  id: z.number(),
  category: wireString,
  comment: wireString,
  criteria: wireArray(CriterionWire),
  disable: wireBoolean,
  /** Built in: it can be switched off, and nothing else. */
  critical: wireBoolean,
  /** user_created | federal | ground */
  cfg_type: wireString,
  /** exception | deny */
  rule_type: wireString,
  /** "" (as the whole) | monitor | protect; deny rules only. */
  rule_mode: wireString,
  /** containers | init_containers | ephemeral_containers */
  containers: wireArray(z.string()),
})
export type AdmissionRuleWire = z.infer<typeof AdmissionRuleWire>

export const AdmissionRuleListWire = z.object({ rules: wireRows(AdmissionRuleWire) })
export const AdmissionRuleAnswerWire = z.object({ rule: AdmissionRuleWire })

/** `RESTAdmissionState` */
export const AdmissionStateWire = z.object({
  enable: wireBoolean,
  /** monitor | protect */
  mode: wireString,
  /** allow | deny: what happens to a request that no rule matches. */
  default_action: wireString,
  /** service | url: how the Kubernetes API server reaches the controller. */
  adm_client_mode: wireString,
  adm_client_mode_options: wireMap(z.string()),
  adm_svc_type: wireString,
  failure_policy: wireString,
  ctrl_states: wireMap(z.boolean()),
  /** user_created, or `ground` when a custom resource decides. */
  cfg_type: wireString,
})
export type AdmissionStateWire = z.infer<typeof AdmissionStateWire>

/** `RESTAdmissionConfigData`; without Kubernetes there is no state. */
export const AdmissionStateAnswerWire = z.object({
  state: AdmissionStateWire.nullish(),
  k8s_env: wireBoolean,
})

/** `RESTAdmissionRuleOption` */
const CriterionOptionWire = z.object({
  name: wireString,
  ops: wireArray(z.string()),
  /** The only values there are; none when anything may be typed. */
  values: wireArray(z.string()),
  /** yaml | image | both: where the answer comes from. */
  match_src: wireString,
  sub_options: wireMap(z.object({ name: wireString, ops: wireArray(z.string()) })),
})
export type CriterionOptionWire = z.infer<typeof CriterionOptionWire>

const OptionTableWire = z.object({
  k8s_options: z.object({ rule_options: wireMap(CriterionOptionWire) }),
})

/** `RESTAdmissionConfigData` of `GET /v1/admission/options`: everything a rule can be made of. */
export const AdmissionOptionsWire = z.object({
  admission_options: z.object({
    deny_options: OptionTableWire,
    exception_options: OptionTableWire,
    psp_collection: wireArray(CriterionWire),
    pss_collections: wireMap(wireArray(z.string())),
    sigstore_verifiers: wireArray(z.string()),
  }),
  /** Operators of a custom path by the kind of its value. */
  admission_custom_criteria_options: wireArray(
    z.object({ valuetype: wireString, ops: wireArray(z.string()), values: wireArray(z.string()) }),
  ),
  /** A Kubernetes object with every field filled in, as JSON: what paths can lead through. */
  admission_custom_criteria_templates: wireArray(z.object({ kind: wireString, rawjson: wireString })),
  predefined_risky_roles: wireArray(z.string()),
  k8s_env: wireBoolean,
})
export type AdmissionOptionsWire = z.infer<typeof AdmissionOptionsWire>

/** `RESTAdmissionStats`: requests since the controllers started. */
export const AdmissionStatsWire = z.object({
  stats: z.object({
    k8s_allowed_requests: z.number(),
    k8s_denied_requests: z.number(),
    k8s_erroneous_requests: z.number(),
    k8s_ignored_requests: z.number(),
    k8s_processing_requests: z.number(),
  }),
})

/** `RESTAdmCtrlTestRuleInfo`: a rule that fits a container of an object, whether it is on or off. */
export const MatchedRuleWire = z.object({
  container_image: wireString,
  id: z.number(),
  disabled: wireBoolean,
  /** exception | deny */
  type: wireString,
  /** monitor | protect: its own mode, or the one of the whole. */
  mode: wireString,
  /** The criteria as the controller writes them. */
  rule_details: wireString,
  rule_cfg_type: wireString,
})
export type MatchedRuleWire = z.infer<typeof MatchedRuleWire>

/** `RESTAdmCtrlRulesTestResult`: what would become of one object of a file. */
export const AssessedWire = z.object({
  /** Position in the file, from 1. */
  index: z.number(),
  name: wireString,
  kind: wireString,
  message: wireString,
  matched_rules: wireArray(MatchedRuleWire),
  allowed: wireBoolean,
})
export type AssessedWire = z.infer<typeof AssessedWire>

/** `RESTAdmCtrlRulesTestResults` */
export const AssessmentWire = z.object({
  /** What a file cannot say (`user`, `userGroups`): criteria on it fit nothing. */
  props_unavailable: wireArray(z.string()),
  global_mode: wireString,
  results: wireRows(AssessedWire),
})
export type AssessmentWire = z.infer<typeof AssessmentWire>
