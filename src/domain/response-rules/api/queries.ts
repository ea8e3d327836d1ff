import { queryOptions } from '@tanstack/react-query'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { ResponseOptionsWire, ResponseRuleListWire } from './schema'

export const responseRuleKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'response-rules'),
  list: (clusterId: ClusterId, scope: PolicyScope) =>
    [...responseRuleKeys.all(clusterId), 'list', scope] as const,
  options: (clusterId: ClusterId, scope: PolicyScope) =>
    [...responseRuleKeys.all(clusterId), 'options', scope] as const,
}

const LIST_MS = 60_000

/** Rules in evaluation order: the federated ones, or everything a cluster has, its federated ones first. */
export const responseRulesQuery = (client: ClusterClient, scope: PolicyScope) =>
  queryOptions({
    queryKey: responseRuleKeys.list(client.clusterId, scope),
    queryFn: async ({ signal }) => {
      const query = scope === 'fed' ? '?scope=fed' : ''
      return (await client.get(`/v1/response/rule${query}`, ResponseRuleListWire, { signal })).rules
    },
    refetchInterval: LIST_MS,
  })

/** What a rule of this scope may be made of. Sensors and custom checks are events, too: the lists change. */
export const responseOptionsQuery = (client: ClusterClient, scope: PolicyScope) =>
  queryOptions({
    queryKey: responseRuleKeys.options(client.clusterId, scope),
    queryFn: ({ signal }) =>
      client.get(`/v1/response/options?scope=${scope}`, ResponseOptionsWire, { signal }),
  })
