import { canOpenCluster } from './model/clusterStatus'
import { scopeOf, type FederatedCluster } from './model/membership'

/** Address of a cluster's first page; undefined when the primary cannot forward to it. */
export function clusterHref(cluster: FederatedCluster): string | undefined {
  if (!canOpenCluster(cluster)) return undefined
  return `/clusters/${encodeURIComponent(scopeOf(cluster))}/assets/system-components`
}
