import { queryOptions } from '@tanstack/react-query'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { ApplicationListWire, PolicyRuleListWire } from './schema'

export const networkRuleKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'network-rules'),
  list: (clusterId: ClusterId, scope: PolicyScope) => [...networkRuleKeys.all(clusterId), scope] as const,
  applications: (clusterId: ClusterId) => clusterKey(clusterId, 'applications'),
}

/** Match counters move all the time, but the list of a large cluster weighs a megabyte. */
const LIST_MS = 60_000

/** Rules in evaluation order: the federated ones, or everything a cluster has, its federated ones first. */
export const networkRulesQuery = (client: ClusterClient, scope: PolicyScope) =>
  queryOptions({
    queryKey: networkRuleKeys.list(client.clusterId, scope),
    queryFn: async ({ signal }) => {
      const query = scope === 'fed' ? '?scope=fed' : ''
      return (await client.get(`/v1/policy/rule${query}`, PolicyRuleListWire, { signal })).rules
    },
    refetchInterval: LIST_MS,
  })

/** Names of applications a rule may ask for. They come with the version of the enforcers. */
export const applicationsQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: networkRuleKeys.applications(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/list/application', ApplicationListWire, { signal })).list.application,
    staleTime: Infinity,
  })
