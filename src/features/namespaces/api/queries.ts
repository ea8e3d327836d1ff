import { queryOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { ownNamespaces } from '../model/ownNamespaces'
import { NamespaceListWire } from './schema'

const namespaceKeys = { all: (clusterId: ClusterId) => clusterKey(clusterId, 'namespaces') }

/** Namespaces come and go with deployments: once a minute is soon enough. */
const LIST_MS = 60_000

/** The Kubernetes namespaces of a cluster, without those that only exist for tagging. */
export const namespacesQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: namespaceKeys.all(client.clusterId),
    queryFn: async ({ signal }) =>
      ownNamespaces((await client.get('/v1/domain', NamespaceListWire, { signal })).domains),
    refetchInterval: LIST_MS,
  })
