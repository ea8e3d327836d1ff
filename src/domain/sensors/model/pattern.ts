import type { SensorKind, SensorPatternWire } from '../api/schema'
import { patternShape, type ShapeProblem } from './patternShape'

/** Where a pattern is looked for. The controller takes `body` when none is given. */
export const CONTEXTS = ['packet', 'url', 'header', 'body'] as const

/** Limits of `controller/api/apis.go` (DlpRule…Max…), which hold for WAF, too; lengths in bytes. */
export const MOST_PATTERNS = 16
const LONGEST_PATTERN = 512
const LONGEST_TOGETHER = 1024
/** The controller allows 256; its predecessor console never more than 255. */
export const LONGEST_RULE_NAME = 255

const bytes = (text: string) => new TextEncoder().encode(text).length

/** Why a pattern is refused. What only PCRE can tell is left to the controller. */
export type PatternProblem = 'empty' | 'long' | 'everything' | ShapeProblem

export function patternProblem(kind: SensorKind, value: string): PatternProblem | undefined {
  // DLP takes an empty pattern, which is in every text; WAF does not. Neither is what somebody means.
  if (value === '') return 'empty'
  if (bytes(value) > LONGEST_PATTERN) return 'long'
  const stored = storedPattern(kind, value)
  return /^\.*\*$/.test(stored) ? 'everything' : patternShape(stored).problem
}

/**
 * What the controller stores for a pattern. DLP reads `*` and `?` as wildcards where a letter, a digit, a blank or nothing
 * stands before them, also where a quantifier was meant: `colou?r` becomes `colou.r` (wildCardToRegexp in dlp_rule.go).
 */
export function storedPattern(kind: SensorKind, value: string): string {
  if (kind === 'waf') return value
  return value.replaceAll(
    /(^|[A-Za-z0-9\t\n\f\r ])(\?+|\*)/g,
    (_, before: string, mark: string) => before + (mark === '?' ? '.' : '.*'),
  )
}

/** Why the patterns of a rule do not go together. */
export type PatternsProblem =
  | { readonly kind: 'none' | 'many' | 'together' }
  /** The same pattern twice, or has and has not of the same: which row, from 0. */
  | { readonly kind: 'duplicate' | 'contradiction'; readonly index: number }

export function patternsProblem(
  patterns: readonly Pick<SensorPatternWire, 'op' | 'value' | 'context'>[],
): PatternsProblem | undefined {
  if (patterns.length === 0) return { kind: 'none' }
  if (patterns.length > MOST_PATTERNS) return { kind: 'many' }
  if (patterns.reduce((sum, { value }) => sum + bytes(value), 0) > LONGEST_TOGETHER)
    return { kind: 'together' }
  for (const [index, { op, value, context }] of patterns.entries()) {
    const same = patterns.slice(0, index).filter((each) => each.value === value && each.context === context)
    if (same.length === 0 || value === '') continue
    return { kind: same.some((each) => each.op === op) ? 'duplicate' : 'contradiction', index }
  }
  return undefined
}
