import { useMemo } from 'react'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { useFleet } from '~/domain/federation/useFleet'
import { riskQuery, summaryQuery } from '~/domain/system/api/queries'
import { clusterRows, type ClusterRow } from '~/domain/federation/model/clusterRow'

const READINGS = { summary: { query: summaryQuery }, risk: { query: riskQuery } }

/**
 * The clusters with what each tells about itself. Every cluster settles alone; those that cannot be opened are not
 * asked, and keep what they last said.
 */
export function useClusterRows(clusters: readonly FederatedCluster[]): {
  readonly rows: readonly ClusterRow[]
  readonly refresh: () => void
} {
  const fleet = useFleet(clusters, READINGS)
  const rows = useMemo(() => clusterRows(clusters, fleet.of), [clusters, fleet])
  return { rows, refresh: fleet.refresh }
}
