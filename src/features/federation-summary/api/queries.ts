import { queryOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { clockReading, type ClockReading } from '../model/clockReading'
import { ControllerBriefListWire, ReadAtWire, VulnerabilityStatsWire } from './schema'

const summaryKeys = {
  vulnerabilities: (clusterId: ClusterId) => clusterKey(clusterId, 'federation-summary', 'vulnerabilities'),
  clock: (clusterId: ClusterId) => clusterKey(clusterId, 'federation-summary', 'clock'),
}

/** Different vulnerabilities of a cluster by severity. */
export interface VulnerabilityCounts {
  readonly critical: number
  readonly high: number
  readonly medium: number
  readonly low: number
}

/**
 * How many vulnerabilities the scans of a cluster found; null while its controller has not counted yet. Each question
 * opens a query session on the cluster, ten of which it keeps for all readers from the primary together: ask rarely.
 */
export const vulnerabilityCountsQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: summaryKeys.vulnerabilities(client.clusterId),
    queryFn: async ({ signal }): Promise<VulnerabilityCounts | null> => {
      const stats = await client.post(
        '/v1/vulasset',
        VulnerabilityStatsWire,
        {},
        { signal, background: true },
      )
      return stats.status === 'pending' ? null : (stats.summary?.count_distribution ?? null)
    },
  })

/**
 * What time it is at a cluster; null when none of its controllers can tell. The `Date` of an answer is no help: the
 * primary stamps forwarded ones itself (docs/decisions/022).
 */
export const clockQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: summaryKeys.clock(client.clusterId),
    queryFn: async ({ signal }): Promise<ClockReading | null> => {
      const { controllers } = await client.get('/v1/controller', ControllerBriefListWire, { signal })
      const connected = controllers.rows.filter(({ connection_state }) => connection_state === 'connected')
      const asked = connected.find(({ leader }) => leader) ?? connected[0]
      if (!asked) return null
      let sentMs = Date.now()
      const { read_at } = await client.get(
        `/v1/controller/${encodeURIComponent(asked.id)}/stats`,
        ReadAtWire,
        {
          signal,
          // Before that it may have waited for its turn.
          onSend: () => {
            sentMs = Date.now()
          },
        },
      )
      return clockReading(read_at, sentMs, Date.now())
    },
  })
