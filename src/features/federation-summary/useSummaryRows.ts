import { useMemo } from 'react'
import { useFleetNotes } from '~/domain/federation/labels/labelStore'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { useFleet, type FleetReadings } from '~/domain/federation/useFleet'
import { riskQuery, summaryQuery } from '~/domain/system/api/queries'
import { clockQuery, vulnerabilityCountsQuery } from './api/queries'
import { summaryRows, type SummaryAnswers, type SummaryRow } from './model/summaryRow'

const MINUTE_MS = 60_000

/** The most telling first. Clocks drift slowly; counting vulnerabilities takes one of ten sessions of the cluster. */
const READINGS: FleetReadings<SummaryAnswers> = {
  summary: { query: summaryQuery },
  risk: { query: riskQuery },
  vulnerabilities: { query: vulnerabilityCountsQuery, everyMs: 15 * MINUTE_MS, isLast: true },
  clock: { query: clockQuery, everyMs: 10 * MINUTE_MS, isLast: true },
}

/** The clusters with everything the summary and the comparison say about them. */
export function useSummaryRows(clusters: readonly FederatedCluster[]): {
  readonly rows: readonly SummaryRow[]
  readonly refresh: () => void
} {
  const fleet = useFleet(clusters, READINGS)
  const labels = useFleetNotes((notes) => notes.labels)
  const rows = useMemo(
    () => summaryRows(clusters, fleet.of, ({ id }) => labels[id] ?? []),
    [clusters, fleet, labels],
  )
  return { rows, refresh: fleet.refresh }
}
