import { queryOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import { RepositoriesAnswerWire } from './schema'

/** The repository files can be pushed to; null when none is set up. The controller uses the first one. */
export const remoteRepositoryQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: clusterKey(client.clusterId, 'remote-repository'),
    queryFn: async ({ signal }) => {
      const { config } = await client.get('/v2/system/config', RepositoriesAnswerWire, { signal })
      return config.remote_repositories[0] ?? null
    },
  })
