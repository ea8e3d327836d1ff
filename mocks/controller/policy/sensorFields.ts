import type { SensorKind, SensorPatternWire, SensorRuleWire } from '../../../src/domain/sensors/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { wrongFormat } from '../RestError.ts'
import { asRecord, stringField, type Fields } from '../Route.ts'
import { policySet } from './access.ts'
import { listField } from './listField.ts'
import { compilesAsPcre, withWildcards } from './pcre.ts'

const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/
const CONTEXTS = ['', 'url', 'header', 'body', 'packet']
/** Ids of rules that users make (semantics.md c.2, recording 25). */
const FIRST_ID = { dlp: 20_000, waf: 40_004 } as const
const LAST_USER_ID = { dlp: 29_999, waf: 49_999 } as const

/** Limits of a rule (`controller/api/apis.go` DlpRule…Max…, of WAF, too); lengths in bytes. */
const LONGEST_NAME = 256
const MOST_PATTERNS = 16
const LONGEST_PATTERN = 512
const LONGEST_TOGETHER = 1024

const bytes = (text: string) => new TextEncoder().encode(text).length

/** Rules out of a request. Refusals as in validateDlpRuleConfig and validateWafRuleConfig. */
export function sensorRules(
  controller: Controller,
  kind: SensorKind,
  given: unknown,
  cfgType: string,
  before: readonly SensorRuleWire[] = [],
): SensorRuleWire[] {
  let id = nextId(controller, kind)
  return listField(given).map((fields) => {
    const name = stringField(fields, 'name')
    if (!OBJECT_NAME.test(name) || name.length > LONGEST_NAME) refuse(kind, name, 'invalid name format')
    const known = before.find((rule) => rule.name === name)
    return {
      name,
      id: known?.id ?? id++,
      patterns: patternsField(kind, name, fields['patterns']),
      cfg_type: cfgType,
    }
  })
}

function refuse(kind: SensorKind, rule: string, why: string): never {
  throw wrongFormat(`${kind} rule ${rule}: ${why}`)
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
  if (!Array.isArray(given) || given.length === 0) refuse(kind, rule, `${kind} rule must have pattern`)
  if (given.length > MOST_PATTERNS) refuse(kind, rule, `must have no more than ${MOST_PATTERNS} patterns`)
  let together = 0
  return given.map(asRecord).map((fields) => {
    together += bytes(stringField(fields, 'value'))
    if (together > LONGEST_TOGETHER) {
      refuse(kind, rule, `total pattern length ${together} exceed max allowed ${LONGEST_TOGETHER}`)
    }
    return patternOf(kind, rule, fields)
  })
}

/** An operator it does not know makes the controller check nothing else (recording 25). */
function patternOf(kind: SensorKind, rule: string, fields: Fields): SensorPatternWire {
  const [key, op] = [stringField(fields, 'key'), stringField(fields, 'op')]
  const [given, context] = [stringField(fields, 'value'), stringField(fields, 'context')]
  const stored = { key, op, context: context === '' ? 'body' : context }
  if (op !== 'regex' && op !== '!regex') return { ...stored, value: given }
  if (bytes(given) > LONGEST_PATTERN || (kind === 'waf' && given === '')) {
    refuse(kind, rule, `invalid pattern length (${bytes(given)})`)
  }
  if (!CONTEXTS.includes(context)) refuse(kind, rule, `invalid pattern context (${context})`)
  const value = kind === 'dlp' ? withWildcards(given) : given
  // What matches anything is refused like what cannot be compiled.
  if (!compilesAsPcre(value) || /^\.*\*$/.test(value)) {
    refuse(kind, rule, `invalid regex in pattern criteria (${value})`)
  }
  return { ...stored, value }
}
