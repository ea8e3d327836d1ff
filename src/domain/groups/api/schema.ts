import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireNumber, wireRows, wireString } from '~/shared/api/wire'
import { PolicyRuleWire } from '~/domain/network-rules/api/schema'

/** `v1.CriteriaEntry`: one condition of a group (semantics.md g.1). */
export const CriterionWire = z.object({ key: wireString, op: wireString, value: wireString })
export type CriterionWire = z.infer<typeof CriterionWire>

/** `RESTWorkloadBrief`, what of it a member list shows. */
export const GroupMemberWire = z.object({
  id: z.string().min(1),
  display_name: wireString,
  /** The Kubernetes namespace. */
  domain: wireString,
  service: wireString,
  host_name: wireString,
  image: wireString,
  /** discover | monitor | protect | quarantined … in lower case (semantics.md n.3). */
  state: wireString,
  policy_mode: wireString,
})
export type GroupMemberWire = z.infer<typeof GroupMemberWire>

const groupFields = {
  name: z.string().min(1),
  comment: wireString,
  /** user_created | learned | ground | federal | system_defined */
  cfg_type: wireString,
  /** container | address | ip_service | external | node */
  kind: wireString,
  learned: wireBoolean,
  /** Built in: containers, external, nodes, fed.containers, fed.nodes. */
  reserved: wireBoolean,
  domain: wireString,
  /** Network mode: Discover | Monitor | Protect; only learned groups and `nodes` have one. */
  policy_mode: wireString,
  /** Process and file mode. */
  profile_mode: wireString,
  /** basic | zero-drift */
  baseline_profile: wireString,
  not_scored: wireBoolean,
  monitor_metric: wireBoolean,
  /** Active sessions, new sessions per second, Mbit/s; 0 = off. */
  group_sess_cur: wireNumber,
  group_sess_rate: wireNumber,
  group_band_width: wireNumber,
  /** Only with `with_cap=true`. */
  cap_change_mode: wireBoolean,
  cap_scorable: wireBoolean,
  criteria: wireArray(CriterionWire),
  members: wireArray(GroupMemberWire),
}

/** `RESTGroup`: rules by id. */
export const GroupWire = z.object({
  ...groupFields,
  policy_rules: wireArray(z.number()),
  response_rules: wireArray(z.number()),
})
export type GroupWire = z.infer<typeof GroupWire>

/** `RESTResponseRule`, what of it the page of a group shows. */
const ResponseRuleBriefWire = z.object({
  id: z.number(),
  event: wireString,
  comment: wireString,
  actions: wireArray(z.string()),
  disable: wireBoolean,
  cfg_type: wireString,
})
export type ResponseRuleBriefWire = z.infer<typeof ResponseRuleBriefWire>

/** `RESTGroupDetail`: rules expanded. */
export const GroupDetailWire = z.object({
  ...groupFields,
  policy_rules: wireArray(PolicyRuleWire),
  response_rules: wireArray(ResponseRuleBriefWire),
})
export type GroupDetailWire = z.infer<typeof GroupDetailWire>

export const GroupListWire = z.object({ groups: wireRows(GroupWire) })
export const GroupAnswerWire = z.object({ group: GroupDetailWire })

/** `RESTProcessProfileEntry`: identity is name and path. */
export const ProcessRuleWire = z.object({
  name: z.string(),
  path: wireString,
  /** allow | deny; `violate` and `learn` appear in read data. */
  action: wireString,
  cfg_type: wireString,
  uuid: wireString,
  allow_update: wireBoolean,
  /** Unix seconds. */
  created_timestamp: wireNumber,
  last_modified_timestamp: wireNumber,
})
export type ProcessRuleWire = z.infer<typeof ProcessRuleWire>

const ProcessProfileWire = z.object({
  group: wireString,
  /** "" for federal groups: the mode is each cluster's own. */
  mode: wireString,
  baseline: wireString,
  process_list: wireRows(ProcessRuleWire),
})
export type ProcessProfileWire = z.infer<typeof ProcessProfileWire>

export const ProcessProfileAnswerWire = z.object({ process_profile: ProcessProfileWire })
export const ProcessProfileListWire = z.object({ process_profiles: wireRows(ProcessProfileWire) })

/** `RESTFileMonitorFilter` */
export const FileRuleWire = z.object({
  filter: z.string(),
  recursive: wireBoolean,
  /** monitor_change | block_access */
  behavior: wireString,
  /** Programs exempt from the rule. */
  applications: wireArray(z.string()),
  cfg_type: wireString,
  created_timestamp: wireNumber,
  last_modified_timestamp: wireNumber,
})
export type FileRuleWire = z.infer<typeof FileRuleWire>

/** `RESTCustomCheck`: a script that runs in the containers or on the nodes of a group. */
export const CustomCheckWire = z.object({ name: z.string().min(1), script: wireString })
export type CustomCheckWire = z.infer<typeof CustomCheckWire>

/** `RESTCustomCheckData` */
export const CustomChecksAnswerWire = z.object({
  config: z.object({
    /** false: switched off for the whole cluster (CUSTOM_CHECK_CONTROL of the deployment). */
    enabled: wireBoolean,
    /** Whether the caller may edit them. */
    writable: wireBoolean,
    scripts: wireRows(CustomCheckWire),
  }),
})

const FileProfileWire = z.object({ group: wireString, filters: wireRows(FileRuleWire) })
export type FileProfileWire = z.infer<typeof FileProfileWire>

export const FileProfileAnswerWire = z.object({ profile: FileProfileWire })
export const FileProfileListWire = z.object({ profiles: wireRows(FileProfileWire) })
