import { localCluster } from '~/shared/cluster/ClusterId'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { authMessages } from './messages'
import { can, type Permission } from './model/currentUser'
import { useCurrentUser } from './useCurrentUser'

/**
 * Why the user may not change things under this permission on the cluster of the page, as a sentence; undefined when
 * they may. On a managed cluster a forwarded change runs as its administrator, and only the primary limits who may send
 * one: fedAdmin (semantics.md b.10, recordings README 15).
 */
export function useWriteObstacle(permission: Permission): string | undefined {
  const t = useMessages(authMessages)
  const user = useCurrentUser()
  const isLocal = useClusterClient().clusterId === localCluster
  if (can(user, isLocal ? permission : 'fed', 'write')) return undefined
  const role = user.role === '' ? t('namespaceUser') : user.role
  return isLocal
    ? t('needsModify', { permission: t(`permission.${permission}`), role })
    : t('needsFedAdmin', { role })
}
