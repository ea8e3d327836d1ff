import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { limitClient } from '~/domain/federation/limitClient'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { createLimiter } from '~/domain/federation/model/limiter'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { scoreQuery, summaryQuery } from '~/domain/system/api/queries'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { scopeOf } from './clusterHref'
import { clusterRows, type ClusterRow } from './model/clusterRow'

/** Requests to the fleet in flight at once (architecture.md 3). */
const AT_ONCE = 8
/** Two readings per cluster: small fleets are read again every minute, large ones so that about two a second go out. */
const AGAIN_AFTER_MS = 60_000
const PER_CLUSTER_MS = 1_000

/**
 * The clusters with what each tells about itself. Every cluster settles alone; those that cannot be opened are not
 * asked, and keep what they last said.
 */
export function useClusterRows(clusters: readonly FederatedCluster[]): {
  readonly rows: readonly ClusterRow[]
  readonly refresh: () => void
} {
  const clients = useApiClients()
  const [limit] = useState(() => createLimiter(AT_ONCE))
  const options = (cluster: FederatedCluster) => ({
    enabled: canOpenCluster(cluster),
    staleTime: AGAIN_AFTER_MS / 2,
    refetchInterval: Math.max(AGAIN_AFTER_MS, clusters.length * PER_CLUSTER_MS),
    // A cluster that does not answer says so at once; the next round asks again.
    retry: false,
  })
  const clientOf = (cluster: FederatedCluster) => limitClient(clients.for(scopeOf(cluster)), limit)
  const summaries = useQueries({
    queries: clusters.map((cluster) => ({ ...summaryQuery(clientOf(cluster)), ...options(cluster) })),
    combine: withRefetch,
  })
  const scores = useQueries({
    queries: clusters.map((cluster) => ({ ...scoreQuery(clientOf(cluster)), ...options(cluster) })),
    combine: withRefetch,
  })
  const rows = useMemo(() => clusterRows(clusters, summaries, scores), [clusters, summaries, scores])
  const refresh = () => {
    clusters.forEach((cluster, index) => {
      if (!canOpenCluster(cluster)) return
      void summaries[index]?.refetch()
      void scores[index]?.refetch()
    })
  }
  return { rows, refresh }
}

/** What the rows need of each result; the combined list stays the same until one of these changes. */
const withRefetch = <T>(results: readonly UseQueryResult<T>[]) =>
  results.map(({ data, error, dataUpdatedAt, refetch }) => ({ data, error, dataUpdatedAt, refetch }))
