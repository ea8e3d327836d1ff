import { queryOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { withSample, type UsageHistory } from '../model/usageHistory'
import { ControllerListWire, EnforcerListWire, ScannerListWire, StatsWire } from './schema'

const componentKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'system-components'),
  controllers: (clusterId: ClusterId) => [...componentKeys.all(clusterId), 'controllers'] as const,
  enforcers: (clusterId: ClusterId) => [...componentKeys.all(clusterId), 'enforcers'] as const,
  scanners: (clusterId: ClusterId) => [...componentKeys.all(clusterId), 'scanners'] as const,
  usage: (clusterId: ClusterId, kind: MeasuredKind, id: string) =>
    [...componentKeys.all(clusterId), kind, id, 'usage'] as const,
}

/** Kinds that report CPU and memory; the controller has no route for a scanner's. */
export type MeasuredKind = 'controller' | 'enforcer'

/** Components come and go with pods: fresh enough to see a restart, rare enough not to be noticed. */
const LIST_MS = 15_000
/** The controller averages over five seconds; asking more often gives the same numbers. */
const USAGE_MS = 5_000

export const controllersQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: componentKeys.controllers(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/controller', ControllerListWire, { signal })).controllers,
    refetchInterval: LIST_MS,
  })

export const enforcersQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: componentKeys.enforcers(client.clusterId),
    queryFn: async ({ signal }) => (await client.get('/v1/enforcer', EnforcerListWire, { signal })).enforcers,
    refetchInterval: LIST_MS,
  })

export const scannersQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: componentKeys.scanners(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/scan/scanner', ScannerListWire, { signal })).scanners,
    refetchInterval: LIST_MS,
  })

/**
 * CPU and memory of a component since its panel was opened: the API gives averages and no history, so each reading is
 * added to those before it.
 */
export const usageQuery = (client: ClusterClient, kind: MeasuredKind, id: string) => {
  const queryKey = componentKeys.usage(client.clusterId, kind, id)
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client: queryClient }): Promise<UsageHistory> => {
      const stats = await client.get(`/v1/${kind}/${encodeURIComponent(id)}/stats`, StatsWire, { signal })
      return withSample(queryClient.getQueryData<UsageHistory>(queryKey), stats)
    },
    refetchInterval: USAGE_MS,
    // A component that is gone does not answer the next time either.
    retry: false,
    gcTime: 60_000,
  })
}
