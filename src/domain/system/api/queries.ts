import { queryOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { ConfigAnswerWire, ScoreAnswerWire, SummaryAnswerWire } from './schema'

export const systemKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'system'),
  summary: (clusterId: ClusterId) => clusterKey(clusterId, 'system', 'summary'),
  score: (clusterId: ClusterId) => clusterKey(clusterId, 'system', 'score'),
  config: (clusterId: ClusterId) => clusterKey(clusterId, 'system', 'config'),
}

/** Time a fleet-wide reading waits for one cluster (architecture.md 3). */
const FLEET_TIMEOUT_MS = 10_000
const FLEET_CALL = { background: true, timeoutMs: FLEET_TIMEOUT_MS } as const

/** Sizes and versions of a cluster. */
export const summaryQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: systemKeys.summary(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/system/summary', SummaryAnswerWire, { ...FLEET_CALL, signal })).summary,
  })

/** The security risk score, 0 best to 100; null when the controller gave none, which is not 0. */
export const scoreQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: systemKeys.score(client.clusterId),
    queryFn: async ({ signal }) => {
      const answer = await client.get('/v1/system/score/metrics', ScoreAnswerWire, { ...FLEET_CALL, signal })
      return answer.security_scores?.security_risk_score ?? null
    },
  })

/** The cluster's name and whether an HTTPS proxy is set up. */
export const systemConfigQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: systemKeys.config(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/system/config', ConfigAnswerWire, { signal })).config,
    staleTime: 60_000,
  })
