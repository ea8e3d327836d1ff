import { useQueryClient, type QueryClient, type QueryObserverOptions } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { limitClient } from '~/domain/federation/limitClient'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { createLimiter } from '~/domain/federation/model/limiter'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { scoreQuery, summaryQuery, systemKeys } from '~/domain/system/api/queries'
import type { SummaryWire } from '~/domain/system/api/schema'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { scopeOf } from './clusterHref'
import { clusterRows, type ClusterReadings, type ClusterRow } from './model/clusterRow'
import { useFleetReadings } from './useFleetReadings'

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
  const queryClient = useQueryClient()
  const version = useFleetReadings(useQueriesOf(clusters))
  const rows = useMemo(
    () => clusterRows(clusters, (cluster) => readingsOf(queryClient, cluster)),
    // The version stands for what is in the cache.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the cache is read, not subscribed to
    [clusters, queryClient, version],
  )
  const refresh = () => {
    for (const cluster of clusters.filter(canOpenCluster)) {
      const id = scopeOf(cluster)
      void queryClient.invalidateQueries({ queryKey: systemKeys.summary(id) })
      void queryClient.invalidateQueries({ queryKey: systemKeys.score(id) })
    }
  }
  return { rows, refresh }
}

function useQueriesOf(clusters: readonly FederatedCluster[]): readonly QueryObserverOptions[] {
  const clients = useApiClients()
  const [limit] = useState(() => createLimiter(AT_ONCE))
  return useMemo(() => {
    const options = {
      staleTime: AGAIN_AFTER_MS / 2,
      refetchInterval: Math.max(AGAIN_AFTER_MS, clusters.length * PER_CLUSTER_MS),
      // A cluster that does not answer says so at once; the next round asks again.
      retry: false,
    }
    return clusters.flatMap((cluster) => {
      const client = limitClient(clients.for(scopeOf(cluster)), limit)
      // Not left out: who holds the query keeps what it last said from being forgotten.
      const enabled = canOpenCluster(cluster)
      const queries = [
        { ...summaryQuery(client), ...options, enabled },
        { ...scoreQuery(client), ...options, enabled },
      ]
      // Different kinds of data in one list: each is read back by its own key.
      return queries as unknown as QueryObserverOptions[]
    })
  }, [clusters, clients, limit])
}

/** What is known of a cluster, from the cache its own pages share. */
function readingsOf(queryClient: QueryClient, cluster: FederatedCluster): ClusterReadings {
  const id = scopeOf(cluster)
  return {
    summary: queryClient.getQueryState<SummaryWire>(systemKeys.summary(id)),
    score: queryClient.getQueryState<number | null>(systemKeys.score(id)),
  }
}
