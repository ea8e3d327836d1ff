import type { SensorKind, SensorPatternWire, SensorRuleWire } from '../../../src/domain/sensors/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { wrongFormat } from '../RestError.ts'
import { asRecord, stringField, type Fields } from '../Route.ts'
import { policySet } from './access.ts'

const CONTEXTS = ['url', 'header', 'body', 'packet']
/** Ids of rules that users make (semantics.md c.2, recording 25). */
const FIRST_ID = { dlp: 20_000, waf: 40_004 } as const
const LAST_USER_ID = { dlp: 29_999, waf: 49_999 } as const

/** `controller/rest/dlp.go`, `waf.go`: limits of a rule (semantics.md h.4). */
const MOST_PATTERNS = 16
const LONGEST_PATTERN = 512
const LONGEST_TOGETHER = 1024
const LONGEST_NAME = 256

/** Rules out of a request. Refusals as in validateDlpRuleConfig; the operator is not among them (recording 25). */
export function sensorRules(
  controller: Controller,
  kind: SensorKind,
  given: unknown,
  cfgType: string,
  before: readonly SensorRuleWire[] = [],
): SensorRuleWire[] {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given)) throw wrongFormat()
  let id = nextId(controller, kind)
  return given.map(asRecord).map((fields) => {
    const name = stringField(fields, 'name')
    if (name === '' || name.length > LONGEST_NAME) throw wrongFormat(`${kind} rule name exceeds its limits`)
    const known = before.find((rule) => rule.name === name)
    return {
      name,
      id: known?.id ?? id++,
      patterns: patternsField(kind, name, fields['patterns']),
      cfg_type: cfgType,
    }
  })
}

function nextId(controller: Controller, kind: SensorKind): number {
  const ids = (['fed', 'local'] as const).flatMap((scope) =>
    policySet(controller, scope)[kind].sensors.flatMap(({ rules }) => rules.map(({ id }) => id)),
  )
  return ids
    .filter((id) => id >= FIRST_ID[kind] && id <= LAST_USER_ID[kind])
    .reduce((next, id) => Math.max(next, id + 1), FIRST_ID[kind])
}

function patternsField(kind: SensorKind, rule: string, given: unknown): SensorPatternWire[] {
  if (!Array.isArray(given)) throw wrongFormat(`${kind} rule ${rule}: no pattern`)
  if (given.length > MOST_PATTERNS) throw wrongFormat(`${kind} rule ${rule}: too many patterns`)
  const patterns = given.map((each) => patternOf(kind, rule, asRecord(each)))
  if (patterns.reduce((sum, { value }) => sum + value.length, 0) > LONGEST_TOGETHER) {
    throw wrongFormat(`${kind} rule ${rule}: patterns are too long together`)
  }
  return patterns
}

function patternOf(kind: SensorKind, rule: string, fields: Fields): SensorPatternWire {
  const value = stringField(fields, 'value')
  const context = stringField(fields, 'context')
  if (context !== '' && !CONTEXTS.includes(context)) {
    throw wrongFormat(`${kind} rule ${rule}: invalid pattern context (${context})`)
  }
  if (value === '' || value.length > LONGEST_PATTERN || !isPattern(value)) {
    throw wrongFormat(`${kind} rule ${rule}: invalid pattern (${value})`)
  }
  return {
    key: stringField(fields, 'key'),
    op: stringField(fields, 'op'),
    value,
    context: context === '' ? 'body' : context,
  }
}

/** PCRE compiles it; JavaScript's engine stands in, and what matches anything is refused. */
function isPattern(value: string): boolean {
  if (/^\^?\.[*+]\$?$/.test(value)) return false
  try {
    return new RegExp(value).source !== ''
  } catch {
    return false
  }
}
