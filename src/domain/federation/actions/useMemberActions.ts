import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useMessages } from '~/shared/i18n/useMessages'
import { describeObstacle } from '../describeObstacle'
import { federationMessages } from '../messages'
import { memberActionAllowance } from '../model/federationActions'
import type { FederatedCluster, Membership } from '../model/membership'
import { useRemoveMembers } from './useRemoveMembers'
import { useSyncMembers } from './useSyncMembers'

/** What a primary does with its members. */
export interface MemberActions {
  /** Why the user may not; undefined when they may. */
  readonly obstacle: string | undefined
  /** Only members are synced and removed, never the primary itself. */
  readonly isMember: (cluster: FederatedCluster) => boolean
  readonly isSyncing: (cluster: FederatedCluster) => boolean
  /** Tells clusters to fetch the federal rules now: one with a toast, several with a task that lists each. */
  readonly sync: (clusters: readonly FederatedCluster[]) => Promise<void>
  /** Asks, then takes the clusters out: one in the dialog, several with a task that lists each. */
  readonly remove: (clusters: readonly FederatedCluster[]) => Promise<void>
}

/** Sync and Remove, for the row menu, the bulk bar and the card of what needs attention. */
export function useMemberActions(membership: Membership): MemberActions {
  const f = useMessages(federationMessages)
  const user = useCurrentUser()
  const allowance = memberActionAllowance(membership.role, user)
  const { sync, isSyncing } = useSyncMembers()
  const remove = useRemoveMembers(membership)
  return {
    obstacle: allowance.allowed ? undefined : describeObstacle(f, allowance.obstacle, user),
    isMember: (cluster) => membership.role === 'primary' && cluster.kind === 'managed',
    isSyncing,
    sync,
    remove,
  }
}
