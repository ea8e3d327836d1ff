import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { Limiter } from './model/limiter'

/**
 * The same client whose readings wait for their turn, for pages that ask many clusters at once. Its queries have the
 * same keys, so what was read is shared with the cluster's own pages. A call's timeout begins when it is sent.
 */
export function limitClient(client: ClusterClient, limit: Limiter): ClusterClient {
  return {
    ...client,
    get: (path, schema, options) => limit(() => client.get(path, schema, options), options?.signal),
  }
}
