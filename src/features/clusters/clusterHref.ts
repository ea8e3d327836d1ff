import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { localCluster, managedCluster, type ClusterId } from '~/shared/cluster/ClusterId'

/** The scope id of a cluster: `local` for the one that serves the console. */
export const scopeOf = (cluster: FederatedCluster): ClusterId =>
  cluster.isLocal ? localCluster : managedCluster(cluster.id)

/** Address of a cluster's first page; undefined when the primary cannot forward to it. */
export function clusterHref(cluster: FederatedCluster): string | undefined {
  if (!canOpenCluster(cluster)) return undefined
  return `/clusters/${encodeURIComponent(scopeOf(cluster))}/assets/system-components`
}
