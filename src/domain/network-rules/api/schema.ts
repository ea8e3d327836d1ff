import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireNumber, wireRows, wireString } from '~/shared/api/wire'

/** `RESTPolicyRule` (semantics.md c.3, g.5). */
export const PolicyRuleWire = z.object({
  id: z.number(),
  comment: wireString,
  /** A group, or `external`, `nodes`, `Host:…`, `Workload:…`. */
  from: wireString,
  to: wireString,
  /** `any`, or a list such as `tcp/80,udp/53-60,icmp`. */
  ports: wireString,
  /** allow | deny */
  action: wireString,
  applications: wireArray(z.string()),
  learned: wireBoolean,
  disable: wireBoolean,
  /** user_created | learned | federal | ground */
  cfg_type: wireString,
  /** CRD rules only; no REST route sets it. */
  priority: wireNumber,
  match_counter: wireNumber,
  /** Unix seconds, 0 = never. */
  last_match_timestamp: wireNumber,
  created_timestamp: wireNumber,
  last_modified_timestamp: wireNumber,
})
export type PolicyRuleWire = z.infer<typeof PolicyRuleWire>

export const PolicyRuleListWire = z.object({ rules: wireRows(PolicyRuleWire) })

/** `GET /v1/list/application` */
export const ApplicationListWire = z.object({ list: z.object({ application: wireArray(z.string()) }) })

/** Code 46: the list would alter rules the caller may only read. */
export const ReadOnlyRulesWire = z.object({ code: z.literal(46), read_only_rule_ids: wireArray(z.number()) })
