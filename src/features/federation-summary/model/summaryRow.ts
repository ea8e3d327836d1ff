import { canAskCluster } from '~/domain/federation/model/clusterStatus'
import { clusterRows, versionOf, type ClusterRow } from '~/domain/federation/model/clusterRow'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { jointOutcome, outcomeOf, type Outcome, type Reading } from '~/domain/federation/model/reading'
import type { Risk } from '~/domain/system/api/queries'
import type { SummaryWire } from '~/domain/system/api/schema'
import { parseTime } from '~/shared/lib/time'
import type { VulnerabilityCounts } from '../api/queries'
import { clockSkew, type ClockReading, type ClockSkew } from './clockReading'

/** What the page asks every cluster, by name. */
export interface SummaryAnswers {
  readonly summary: SummaryWire
  readonly risk: Risk
  readonly vulnerabilities: VulnerabilityCounts | null
  readonly clock: ClockReading | null
}

export type SummaryReadings = { readonly [Name in keyof SummaryAnswers]: Reading<SummaryAnswers[Name]> }

/** A cluster with everything the summary says about it. */
export interface SummaryRow extends ClusterRow {
  /** Whether its numbers count: of summary and score together, so that no total has half a cluster. */
  readonly outcome: Outcome
  readonly risk: Risk | undefined
  readonly version: string | undefined
  /** The last count; null when its controller has none yet. */
  readonly vulnerabilities: VulnerabilityCounts | null | undefined
  readonly vulnerabilitiesOutcome: Outcome
  /** When the counted answers came, in ms of the console's clock; 0 when never. */
  readonly answeredAtMs: number
  readonly vulnerabilitiesAtMs: number
  /** When its vulnerability database was made; null when unknown. */
  readonly databaseMadeAt: Date | null
  /** Against the primary's clock; undefined when either is not known. */
  readonly skew: ClockSkew | undefined
  /** The user's labels. */
  readonly labels: readonly string[]
}

export function summaryRows(
  clusters: readonly FederatedCluster[],
  readingsOf: (cluster: FederatedCluster) => SummaryReadings,
  labelsOf: (cluster: FederatedCluster) => readonly string[] = () => [],
): readonly SummaryRow[] {
  const local = clusters.find(({ isLocal }) => isLocal)
  const localClock = local && readingsOf(local).clock.data
  return clusterRows(clusters, readingsOf).map((row) => {
    const { summary, risk, vulnerabilities, clock } = readingsOf(row.cluster)
    const canAsk = canAskCluster(row.cluster)
    const times = [summary.dataUpdatedAt, risk.dataUpdatedAt].filter((time) => time > 0)
    return {
      ...row,
      outcome: jointOutcome([outcomeOf(canAsk, summary), outcomeOf(canAsk, risk)]),
      risk: risk.data,
      version: versionOf(summary.data),
      vulnerabilities: vulnerabilities.data,
      vulnerabilitiesOutcome: outcomeOf(canAsk, vulnerabilities),
      answeredAtMs: times.length === 0 ? 0 : Math.min(...times),
      vulnerabilitiesAtMs: vulnerabilities.dataUpdatedAt,
      databaseMadeAt: parseTime(summary.data?.cvedb_create_time ?? ''),
      skew: clock.data && localClock ? clockSkew(clock.data, localClock) : undefined,
      labels: labelsOf(row.cluster),
    }
  })
}
