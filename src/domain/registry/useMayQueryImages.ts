import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useClusterClient } from '~/shared/cluster/ClusterScope'

/**
 * Whether the user may open query sessions over all images here. It takes reading of runtime scans; through a primary it
 * is a POST that only a fedAdmin may forward (semantics.md b.10).
 */
export function useMayQueryImages(): boolean {
  const user = useCurrentUser()
  const isLocal = useClusterClient().clusterId === localCluster
  return isLocal ? can(user, 'rt_scan', 'read') : can(user, 'fed', 'write')
}
