import type { CheckWire } from '../api/schema'

/** What a check found, worst first. `other`: a word of a newer version, shown as it came. */
export const CHECK_RESULTS = ['high', 'error', 'warn', 'info', 'note', 'manual', 'pass', 'other'] as const
export type CheckResult = (typeof CHECK_RESULTS)[number]

const RESULT: Readonly<Record<string, CheckResult>> = {
  HIGH: 'high',
  ERROR: 'error',
  WARN: 'warn',
  INFO: 'info',
  NOTE: 'note',
  MANUAL: 'manual',
  PASS: 'pass',
}

/** The result of a check, from its `level` (semantics.md e.5). */
const checkResultOf = (level: string): CheckResult => RESULT[level.toUpperCase()] ?? 'other'

/** A check as the table shows it. */
export interface Check extends CheckWire {
  /** Unique in its report and the same at every reading. */
  readonly id: string
  readonly result: CheckResult
  /** Regulations that ask for it: PCI, GDPR … */
  readonly regulations: readonly string[]
}

/** The rows of a report. A check runs once per container or user it is about, and then repeats its number. */
export function toChecks(rows: readonly CheckWire[]): readonly Check[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const before = seen.get(row.test_number) ?? 0
    seen.set(row.test_number, before + 1)
    return {
      ...row,
      id: before === 0 ? row.test_number : `${row.test_number}~${before + 1}`,
      result: checkResultOf(row.level),
      regulations: Object.keys(row.tags_v2).toSorted(),
    }
  })
}

/** What a benchmark comes down to: passed, to be looked at, failed. */
export interface CheckNumbers {
  readonly pass: number
  readonly info: number
  readonly fail: number
}

const KIND: Readonly<Record<CheckResult, keyof CheckNumbers>> = {
  high: 'fail',
  error: 'fail',
  warn: 'fail',
  info: 'info',
  note: 'info',
  manual: 'info',
  other: 'info',
  pass: 'pass',
}

export function countChecks(checks: readonly Check[]): CheckNumbers {
  const counts = { pass: 0, info: 0, fail: 0 }
  for (const { result } of checks) counts[KIND[result]] += 1
  return counts
}
