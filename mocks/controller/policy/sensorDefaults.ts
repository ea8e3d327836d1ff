import type { SensorKind, SensorPatternWire, SensorRuleWire } from '../../../src/domain/sensors/api/schema.ts'
import type { SensorSet, SensorState } from '../PolicyState.ts'
import type { Scope } from './access.ts'

interface Predefined {
  readonly name: string
  readonly comment: string
  readonly rules: readonly (readonly [name: string, value: string, context: string])[]
}

/**
 * Sensors that come with the product. Names and rules are the real ones; the patterns say the same in fewer words, for
 * nothing here looks at traffic.
 */
const PREDEFINED: Readonly<Record<SensorKind, readonly Predefined[]>> = {
  dlp: [
    {
      name: 'sensor.creditcard',
      comment: 'Credit card numbers: Visa, Master, Discover, American Express, Diner and JCB',
      rules: [
        ['rule.americanexpress', '\\b3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5}\\b', 'body'],
        ['rule.diner1', '\\b3[68]\\d{2}[ -]?\\d{6}[ -]?\\d{4}\\b', 'body'],
        ['rule.diner2', '\\b30[0-5]\\d[ -]?\\d{6}[ -]?\\d{4}\\b', 'body'],
        ['rule.discover', '\\b6(?:011|5\\d{2})(?:[ -]?\\d{4}){3}\\b', 'body'],
        ['rule.jcb', '\\b3\\d{3}(?:[ -]?\\d{4}){3}\\b', 'body'],
        ['rule.master', '\\b5[1-5]\\d{2}(?:[ -]?\\d{4}){3}\\b', 'body'],
        ['rule.visa', '\\b4\\d{3}(?:[ -]?\\d{4}){3}\\b', 'body'],
      ],
    },
    {
      name: 'sensor.ssn',
      comment: 'US social security numbers',
      rules: [['rule.ssn', '\\b\\d{3}-?\\d{2}-?\\d{4}\\b', 'body']],
    },
  ],
  waf: [
    {
      name: 'sensor.log4shell',
      comment: 'Remote code execution through Log4j (CVE-2021-44228)',
      rules: [['rule.log4shell', '\\$\\{.*j.*n.*d.*i.*:', 'header']],
    },
    {
      name: 'sensor.spring4shell',
      comment: 'Remote code execution in the Spring framework (CVE-2022-22965)',
      rules: [['rule.spring4shell', 'class\\.module\\.classLoader', 'body']],
    },
  ],
}

/** The predefined DLP sensors, which the controller refuses to change. */
export const PREDEFINED_DLP: readonly string[] = PREDEFINED.dlp.map(({ name }) => name)

/** Where ids of predefined rules begin (semantics.md c.2, recording 25). */
const FIRST_ID = { dlp: { local: 30_000, fed: 35_000 }, waf: { local: 40_000, fed: 40_002 } } as const

/** The predefined sensors of a scope; the federal twins exist on a primary and on its members. */
export function predefinedSensors(kind: SensorKind, scope: Scope): SensorSet {
  const prefix = scope === 'fed' ? 'fed.' : ''
  let id: number = FIRST_ID[kind][scope]
  const ruleOf = ([name, value, context]: Predefined['rules'][number]): SensorRuleWire => ({
    name: kind === 'dlp' ? `${prefix}${name}` : name,
    id: id++,
    patterns: [pattern(value, context)],
    cfg_type: typeOf(kind, scope),
  })
  const sensors = PREDEFINED[kind].map(({ name, comment, rules }): SensorState => ({
    name: `${prefix}${name}`,
    comment,
    // WAF sensors of the product are as a user might have made them (recording 25, `controller/kv/create.go`).
    predefine: kind === 'dlp',
    rules: rules.map(ruleOf),
    cfg_type: typeOf(kind, scope),
  }))
  return { sensors, uses: {} }
}

const pattern = (value: string, context: string): SensorPatternWire => ({
  key: 'pattern',
  op: 'regex',
  value,
  context,
})

function typeOf(kind: SensorKind, scope: Scope): string {
  if (scope === 'fed') return 'federal'
  return kind === 'dlp' ? 'system_defined' : 'user_created'
}
