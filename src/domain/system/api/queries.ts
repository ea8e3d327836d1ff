import { queryOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import {
  AlertsWire,
  ConfigAnswerWire,
  RiskAnswerWire,
  SummaryAnswerWire,
  type RiskMetricsWire,
  type SecurityScoresWire,
} from './schema'

export const systemKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'system'),
  summary: (clusterId: ClusterId) => clusterKey(clusterId, 'system', 'summary'),
  risk: (clusterId: ClusterId) => clusterKey(clusterId, 'system', 'risk'),
  alerts: (clusterId: ClusterId) => clusterKey(clusterId, 'system', 'alerts'),
  config: (clusterId: ClusterId) => clusterKey(clusterId, 'system', 'config'),
}

/** Sizes and versions of a cluster. */
export const summaryQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: systemKeys.summary(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/system/summary', SummaryAnswerWire, { background: true, signal })).summary,
  })

/** How a cluster's risk was judged. */
export interface Risk {
  /** The parts of the score; null when the controller gave none, which is not 0. */
  readonly scores: SecurityScoresWire | null
  readonly metrics: RiskMetricsWire | null
}

/** The security risk score, 0 best to 100, with the counters behind it. */
export const riskQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: systemKeys.risk(client.clusterId),
    queryFn: async ({ signal }): Promise<Risk> => {
      const call = { background: true, signal }
      const answer = await client.get('/v1/system/score/metrics', RiskAnswerWire, call)
      return { scores: answer.security_scores ?? null, metrics: answer.metrics ?? null }
    },
  })

/** The total of the score; null when there is none, undefined while it is not known. */
export const scoreOf = (risk: Risk | undefined): number | null | undefined =>
  risk && (risk.scores?.security_risk_score ?? null)

/** The cluster's name and whether an HTTPS proxy is set up. */
export const systemConfigQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: systemKeys.config(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/system/config', ConfigAnswerWire, { signal })).config,
    staleTime: 60_000,
  })

/** What the controller finds wrong with its own installation. */
export const alertsQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: systemKeys.alerts(client.clusterId),
    queryFn: ({ signal }) => client.get('/v1/system/alerts', AlertsWire, { background: true, signal }),
    staleTime: 30_000,
  })
