import type { ResponseConditionWire, ResponseEventOptionsWire } from '../api/schema'

/** What a criterion is about (`type` of a condition), in the order they are offered. */
export const CRITERION_TYPES = [
  'name',
  'level',
  'process',
  'cve-name',
  'cve-critical',
  'cve-high',
  'cve-high-only',
  'cve-medium',
  'cve-critical-with-fix',
  'cve-high-with-fix',
  'cve-high-only-with-fix',
] as const
export type CriterionType = (typeof CRITERION_TYPES)[number]

export const knownType = (type: string): CriterionType | undefined =>
  CRITERION_TYPES.find((each) => each === type)

/** How the value of a criterion is typed. */
export type CriterionInput = 'name' | 'level' | 'text' | 'count' | 'fix-count'

export function inputOf(type: string): CriterionInput {
  if (type === 'name' || type === 'level') return type
  if (!type.startsWith('cve-') || type === 'cve-name') return 'text'
  return isWithFix(type) ? 'fix-count' : 'count'
}

const isWithFix = (type: string) => type.endsWith('-with-fix')

/**
 * Numbers are whole and from 1 up, as are ages in days (`3/30`): `controller/rest/response.go` validateResponseRule.
 * Other values the controller takes as they come, also empty ones, which never match: those are refused here.
 */
const PATTERNS: Readonly<Record<CriterionInput, RegExp>> = {
  name: /\S/,
  level: /\S/,
  text: /\S/,
  count: /^[1-9]\d{0,8}$/,
  'fix-count': /^[1-9]\d{0,8}(\/[1-9]\d{0,4})?$/,
}

export type CriterionProblem = 'none' | 'unsupported' | 'duplicate' | 'empty' | 'count' | 'fix-count'

/** What is wrong with one criterion, and in which of its two fields. */
export interface CriterionFault {
  readonly index: number
  readonly field: 'type' | 'value'
  readonly problem: CriterionProblem
}

/** Why the criteria of a rule cannot be used: there is one at least, one of a type at most, and of the event's types. */
export function criteriaFaults(
  criteria: readonly ResponseConditionWire[],
  types: readonly string[],
): readonly CriterionFault[] {
  if (criteria.length === 0) return [{ index: 0, field: 'type', problem: 'none' }]
  return criteria.flatMap(({ type, value }, index): readonly CriterionFault[] => {
    if (!types.includes(type)) return [{ index, field: 'type', problem: 'unsupported' }]
    const isSecond = criteria.findIndex((each) => each.type === type) < index
    if (isSecond) return [{ index, field: 'type', problem: 'duplicate' }]
    const problem = valueProblem(type, value.trim())
    return problem ? [{ index, field: 'value', problem }] : []
  })
}

function valueProblem(type: string, value: string): CriterionProblem | undefined {
  if (value === '') return 'empty'
  const input = inputOf(type)
  if (PATTERNS[input].test(value)) return undefined
  return input === 'fix-count' ? 'fix-count' : 'count'
}

/**
 * Criteria in the form and order they are sent. Those that ask for fixes stand last, because the controller answers with
 * the first of them and looks at nothing behind it (`controller/cache/response.go` matchConditions).
 */
export function wireCriteria(criteria: readonly ResponseConditionWire[]): ResponseConditionWire[] {
  const tidy = criteria.map(({ type, value }) => ({
    type,
    value: type === 'cve-name' ? value.trim().toUpperCase() : value.trim(),
  }))
  return tidy.toSorted((a, b) => Number(isWithFix(a.type)) - Number(isWithFix(b.type)))
}

/** Criteria the controller never looks at, because one that asks for fixes stands before them. */
export function overlooked(criteria: readonly ResponseConditionWire[]): readonly ResponseConditionWire[] {
  const first = criteria.findIndex(({ type }) => isWithFix(type))
  return first < 0 ? [] : criteria.slice(first + 1)
}

/** Values the controller offers for a criterion, without the `name:` in front, sorted: their order is random. */
export function valuesOf(
  options: ResponseEventOptionsWire | undefined,
  type: 'name' | 'level',
): readonly string[] {
  const prefix = `${type}:`
  const values = (options?.[type] ?? []).map((text) =>
    text.startsWith(prefix) ? text.slice(prefix.length) : text,
  )
  // Levels come from the worst down.
  return type === 'level' ? values : values.toSorted((a, b) => a.localeCompare(b))
}

/** Types an event allows, in the order of this console; types it does not know follow. */
export function typesOf(options: ResponseEventOptionsWire | undefined): readonly string[] {
  const types = options?.types ?? []
  return [
    ...CRITERION_TYPES.filter((type) => types.includes(type)),
    ...types.filter((type) => knownType(type) === undefined),
  ]
}
