import { coverageOf, type Coverage } from '~/domain/federation/model/coverage'
import type { VulnerabilityCounts } from '../api/queries'
import { standingOf, STANDINGS, type Standing } from './condition'
import type { SummaryRow } from './summaryRow'

/** Sums over the clusters that answered; the others are in the coverage. */
export interface Totals {
  readonly coverage: Coverage
  readonly managed: number
  readonly byStanding: Readonly<Record<Standing, number>>
  readonly nodes: number
  /** Nodes without a connected enforcer. */
  readonly notEnforced: number
  readonly namespaces: number
  readonly pods: number
  readonly workloads: number
  readonly runningWorkloads: number
  /** Null while nobody told a score. */
  readonly medianScore: number | null
  readonly worst: { readonly row: SummaryRow; readonly score: number } | null
  readonly vulnerabilities: VulnerabilityCounts
  /** Vulnerabilities are counted more rarely, so they have a coverage of their own. */
  readonly vulnerabilitiesCoverage: Coverage
}

export function totalsOf(rows: readonly SummaryRow[]): Totals {
  const counted = rows.filter(({ outcome }) => outcome === 'answered')
  const sum = (valueOf: (row: SummaryRow) => number) =>
    counted.reduce((total, row) => total + valueOf(row), 0)
  const scores = counted
    .flatMap((row) => (typeof row.numbers.score === 'number' ? [{ row, score: row.numbers.score }] : []))
    .sort((a, b) => a.score - b.score)
  return {
    coverage: coverageOf(rows),
    managed: rows.filter(({ cluster }) => cluster.kind === 'managed').length,
    byStanding: countBy(rows, STANDINGS, standingOf),
    nodes: sum(({ numbers }) => numbers.summary?.hosts ?? 0),
    notEnforced: sum(notEnforced),
    namespaces: sum(({ numbers }) => numbers.summary?.domains ?? 0),
    pods: sum(({ numbers }) => numbers.summary?.running_pods ?? 0),
    workloads: sum(({ numbers }) => numbers.summary?.workloads ?? 0),
    runningWorkloads: sum(({ numbers }) => numbers.summary?.running_workloads ?? 0),
    medianScore: median(scores.map(({ score }) => score)),
    worst: scores.at(-1) ?? null,
    ...vulnerabilityTotals(rows),
  }
}

function notEnforced({ numbers }: SummaryRow): number {
  const { hosts = 0, enforcers = 0, disconnected_enforcers = 0 } = numbers.summary ?? {}
  return Math.max(0, hosts - Math.max(0, enforcers - disconnected_enforcers))
}

function vulnerabilityTotals(rows: readonly SummaryRow[]) {
  const counted = rows.flatMap(({ vulnerabilities, vulnerabilitiesOutcome }) =>
    vulnerabilities && vulnerabilitiesOutcome === 'answered' ? [vulnerabilities] : [],
  )
  const sum = (severity: keyof VulnerabilityCounts) =>
    counted.reduce((total, counts) => total + counts[severity], 0)
  return {
    vulnerabilities: {
      critical: sum('critical'),
      high: sum('high'),
      medium: sum('medium'),
      low: sum('low'),
    },
    vulnerabilitiesCoverage: coverageOf(
      rows.map(({ vulnerabilities, vulnerabilitiesOutcome, vulnerabilitiesAtMs }) => ({
        // "Not counted yet" is an answer without a number: still waited for.
        outcome:
          vulnerabilities === null && vulnerabilitiesOutcome === 'answered'
            ? 'waiting'
            : vulnerabilitiesOutcome,
        answeredAtMs: vulnerabilitiesAtMs,
      })),
    ),
  }
}

/** The middle of sorted values, rounded up between two: a score is never shown better than it is. */
function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : Math.ceil((lower + upper) / 2)
}

export function countBy<Value extends string>(
  rows: readonly SummaryRow[],
  values: readonly Value[],
  valueOf: (row: SummaryRow) => Value,
): Readonly<Record<Value, number>> {
  const counts = Object.fromEntries(values.map((value) => [value, 0])) as Record<Value, number> // one key per value
  for (const row of rows) counts[valueOf(row)] += 1
  return counts
}
