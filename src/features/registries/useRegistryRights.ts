import { useMemo } from 'react'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { primaryOf } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { FEDERATED_PREFIX } from '~/domain/registry/names'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'

export interface RegistryRights {
  /** Why registries of this cluster cannot be changed and scanned; undefined when they can. */
  readonly own: string | undefined
  /** Why federated ones cannot. */
  readonly federated: string | undefined
  /** The same for a registry by its name. */
  readonly of: (name: string) => string | undefined
  /** Whether this is the primary, seen from its own console: the only place of federated registries. */
  readonly isPrimary: boolean
  /** The primary's name; undefined while it is not known, or on a stand-alone cluster. */
  readonly primaryName: string | undefined
}

/** Federated registries are changed by a fedAdmin on the primary's own console and nowhere else (semantics.md d.5). */
export function useRegistryRights(): RegistryRights {
  const t = useMessages(messages)
  const user = useCurrentUser()
  const own = useWriteObstacle('reg_scan')
  const isLocal = useClusterClient().clusterId === localCluster
  const { membership } = useFederation()
  const primaryName = membership && primaryOf(membership)?.name
  const isPrimary = isLocal && membership?.role === 'primary'
  const federated = isPrimary
    ? can(user, 'fed', 'write')
      ? undefined
      : t('needsFedAdmin', { role: user.role })
    : primaryName === undefined
      ? t('onlyOnPrimary')
      : t('onlyOnPrimaryNamed', { name: primaryName })
  return useMemo(
    () => ({
      own,
      federated,
      of: (name) => (name.startsWith(FEDERATED_PREFIX) ? federated : own),
      isPrimary,
      primaryName,
    }),
    [own, federated, isPrimary, primaryName],
  )
}
