import { z } from '~/shared/api/zod'
import { wireBoolean, wireArray, wireRows, wireString } from '~/shared/api/wire'

/** `v1.EventCondition`: `{type: 'level', value: 'Critical'}`; several of one rule must all hold. */
export const ResponseConditionWire = z.object({ type: wireString, value: wireString })
export type ResponseConditionWire = z.infer<typeof ResponseConditionWire>

/** `RESTResponseRule` */
export const ResponseRuleWire = z.object({
  id: z.number(),
  /** event | cve-report | security-event | compliance | admission-control | serverless */
  event: wireString,
  comment: wireString,
  /** "" for all workloads. */
  group: wireString,
  conditions: wireArray(ResponseConditionWire),
  /** quarantine | suppress-log | webhook */
  actions: wireArray(z.string()),
  /** Names of the webhooks that are called. */
  webhooks: wireArray(z.string()),
  disable: wireBoolean,
  /** user_created | federal | ground */
  cfg_type: wireString,
})
export type ResponseRuleWire = z.infer<typeof ResponseRuleWire>

export const ResponseRuleListWire = z.object({ rules: wireRows(ResponseRuleWire) })

/** What conditions of one event may be about: types, and the values of two of them, each with its type in front. */
export const ResponseEventOptionsWire = z.object({
  types: wireArray(z.string()),
  /** `name:Container.Start` */
  name: wireArray(z.string()),
  /** `level:Critical` */
  level: wireArray(z.string()),
})
export type ResponseEventOptionsWire = z.infer<typeof ResponseEventOptionsWire>

/** `RESTResponseRuleOptionData`; webhooks by name, also those that are switched off. */
export const ResponseOptionsWire = z.object({
  response_rule_options: z.record(z.string(), ResponseEventOptionsWire),
  webhooks: wireArray(z.string()),
})
export type ResponseOptionsWire = z.infer<typeof ResponseOptionsWire>
