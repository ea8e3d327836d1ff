import { queryOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { FederalConfigWire } from './schema'

export const webhookKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'webhooks'),
  federated: (clusterId: ClusterId) => [...webhookKeys.all(clusterId), 'fed'] as const,
}

/** The federated webhooks: all there is in the federated system configuration. */
export const federatedWebhooksQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: webhookKeys.federated(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v2/system/config?scope=fed', FederalConfigWire, { signal })).fed_config.webhooks,
    refetchInterval: 60_000,
  })
