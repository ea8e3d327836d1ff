import { queryOptions } from '@tanstack/react-query'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import {
  AdmissionOptionsWire,
  AdmissionRuleListWire,
  AdmissionStateAnswerWire,
  AdmissionStatsWire,
} from './schema'

export const admissionKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'admission'),
  rules: (clusterId: ClusterId, scope: PolicyScope) =>
    [...admissionKeys.all(clusterId), 'rules', scope] as const,
  state: (clusterId: ClusterId) => [...admissionKeys.all(clusterId), 'state'] as const,
  stats: (clusterId: ClusterId) => [...admissionKeys.all(clusterId), 'stats'] as const,
  options: (clusterId: ClusterId) => [...admissionKeys.all(clusterId), 'options'] as const,
}

/** Pods are deployed all the time, and somebody who switched a rule on watches what it does. */
const STATS_MS = 30_000

/** Rules by stage: the federated ones, or everything a cluster has, with the built-in and federated ones first. */
export const admissionRulesQuery = (client: ClusterClient, scope: PolicyScope) =>
  queryOptions({
    queryKey: admissionKeys.rules(client.clusterId, scope),
    queryFn: async ({ signal }) => {
      const query = scope === 'fed' ? '?scope=fed' : ''
      return (await client.get(`/v1/admission/rules${query}`, AdmissionRuleListWire, { signal })).rules
    },
  })

/** Whether a cluster checks what is deployed, and how. Null where there is no Kubernetes to ask. */
export const admissionStateQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: admissionKeys.state(client.clusterId),
    queryFn: async ({ signal }) => {
      const answer = await client.get('/v1/admission/state', AdmissionStateAnswerWire, { signal })
      return answer.k8s_env ? (answer.state ?? null) : null
    },
  })

/** What became of requests since the controllers started. */
export const admissionStatsQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: admissionKeys.stats(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/admission/stats', AdmissionStatsWire, { signal })).stats,
    refetchInterval: STATS_MS,
  })

/** What rules can be made of. Verifiers come and go, so it is read each time a dialog opens. */
export const admissionOptionsQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: admissionKeys.options(client.clusterId),
    queryFn: ({ signal }) => client.get('/v1/admission/options', AdmissionOptionsWire, { signal }),
  })
