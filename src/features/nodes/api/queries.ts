import { queryOptions } from '@tanstack/react-query'
import { scanPollMs } from '~/domain/scan/api/queries'
import { WorkloadListWire } from '~/domain/workload/api/schema'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { NodeListWire } from './schema'

const nodeKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'nodes'),
  workloads: (clusterId: ClusterId, nodeId: string) => clusterKey(clusterId, 'nodes', nodeId, 'workloads'),
}

/** Every node, with how its scan stands; read often while one is being scanned. */
export const nodesQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: nodeKeys.all(client.clusterId),
    queryFn: async ({ signal }) => (await client.get('/v1/host', NodeListWire, { signal })).hosts,
    refetchInterval: ({ state }) =>
      scanPollMs(state.data?.rows.map(({ scan_summary }) => scan_summary) ?? []),
  })

/** Pods of a node with the containers in them. The filter speaks of the flat v1 fields (semantics.md f.2). */
export const nodeWorkloadsQuery = (client: ClusterClient, nodeId: string) =>
  queryOptions({
    queryKey: nodeKeys.workloads(client.clusterId, nodeId),
    queryFn: async ({ signal }) =>
      (
        await client.get(`/v2/workload?view=pod&f_host_id=${encodeURIComponent(nodeId)}`, WorkloadListWire, {
          signal,
        })
      ).workloads,
  })
