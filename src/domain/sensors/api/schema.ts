import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireNumber, wireRows, wireString } from '~/shared/api/wire'

/** The two kinds of sensors; the controller treats them alike, and so does the console. */
export const SENSOR_KINDS = ['dlp', 'waf'] as const
export type SensorKind = (typeof SENSOR_KINDS)[number]

/** `RESTDlpCriteriaEntry` */
export const SensorPatternWire = z.object({
  /** Always `pattern`. */
  key: wireString,
  /** regex | !regex */
  op: wireString,
  /** A regular expression as the enforcer's engine reads it (PCRE), not the browser's. */
  value: wireString,
  /** url | header | body | packet */
  context: wireString,
})
export type SensorPatternWire = z.infer<typeof SensorPatternWire>

/** `RESTDlpRule`; a hit needs all of its patterns. */
export const SensorRuleWire = z.object({
  name: z.string().min(1),
  id: wireNumber,
  patterns: wireArray(SensorPatternWire),
  cfg_type: wireString,
})
export type SensorRuleWire = z.infer<typeof SensorRuleWire>

/** `RESTDlpSensor` and `RESTWafSensor`. */
export const SensorWire = z.object({
  name: z.string().min(1),
  comment: wireString,
  /** Comes with the product and cannot be changed. */
  predefine: wireBoolean,
  /** Groups it is assigned to. */
  groups: wireArray(z.string()),
  rules: wireArray(SensorRuleWire),
  /** user_created | federal | ground | system_defined */
  cfg_type: wireString,
})

export type SensorWire = z.infer<typeof SensorWire>

export const SensorListWire = z.object({ sensors: wireRows(SensorWire) })
export const SensorAnswerWire = z.object({ sensor: SensorWire })

/** `RESTDlpSetting` and `RESTWafSetting`: a sensor as a group uses it. */
export const SensorUseWire = z.object({
  name: z.string().min(1),
  /** allow: a hit is reported; deny: it is stopped, too. */
  action: wireString,
  /** false: the sensor was deleted, the group still names it. */
  exist: wireBoolean,
  comment: wireString,
  cfg_type: wireString,
})
export type SensorUseWire = z.infer<typeof SensorUseWire>

/** `RESTDlpGroup` and `RESTWafGroup`: what inspects the traffic of a group. */
const SensorGroupWire = z.object({
  name: wireString,
  /** false: no sensor of this kind looks at the group. */
  status: wireBoolean,
  sensors: wireArray(SensorUseWire),
})
export type SensorGroupWire = z.infer<typeof SensorGroupWire>

/** The answer names the kind in its key. */
export const SENSOR_GROUP_ANSWERS = {
  dlp: z.object({ dlp_group: SensorGroupWire }).transform(({ dlp_group: group }) => group),
  waf: z.object({ waf_group: SensorGroupWire }).transform(({ waf_group: group }) => group),
} as const
