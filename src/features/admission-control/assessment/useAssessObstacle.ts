import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { assessmentMessages } from './messages'

/**
 * Why the user cannot ask for an assessment; undefined when they can. Reading is enough on the cluster itself, but the
 * primary does not forward this POST for a fedReader (semantics.md b.10).
 */
export function useAssessObstacle(): string | undefined {
  const t = useMessages(assessmentMessages)
  const user = useCurrentUser()
  const { client } = usePolicyTarget()
  const isForwarded = client.clusterId !== localCluster
  return isForwarded && !can(user, 'fed', 'write') ? t('needsForward', { role: user.role }) : undefined
}
