import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useFederation } from '~/domain/federation/useFederation'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { FEDERATED_POLICY_PATH } from '~/domain/policy/policyTargets'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { promoteAdmissionRulesMutation } from './api/mutations'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'

/**
 * Copies rules of the primary to the federated ones, after a question. Undefined where that cannot be: on another cluster,
 * or without the right.
 */
export function usePromoteRules(): ((rules: readonly AdmissionRuleWire[]) => void) | undefined {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const user = useCurrentUser()
  const { client, scope, clusterName } = usePolicyTarget()
  const { membership } = useFederation()
  const followRollout = useFollowRollout()
  const { mutateAsync } = useMutation(promoteAdmissionRulesMutation(client))
  const isPossible =
    scope === 'local' &&
    client.clusterId === localCluster &&
    membership?.role === 'primary' &&
    can(user, 'fed', 'write')
  if (!isPossible) return undefined

  const promote = async (rules: readonly AdmissionRuleWire[]) => {
    const count = rules.length
    const isDone = await confirm({
      title: t('promoteTitle', { count }),
      subtitle: clusterName,
      consequences: [
        { title: t('promoteCopies'), detail: t('promoteCopiesText') },
        { title: t('promoteReach'), detail: t('promoteReachText') },
      ],
      confirmLabel: t('promoteConfirm'),
      clusterName,
      run: async () => {
        await mutateAsync(rules.map(({ id }) => id))
      },
    })
    if (!isDone) return
    followRollout(t('trackTitle'))
    toast.success({
      title: t('promoted', { count }),
      action: {
        label: t('show'),
        onClick: () => void navigate(`${FEDERATED_POLICY_PATH}/admission-control`),
      },
    })
  }
  return (rules) => void promote(rules)
}

/** Rules of custom resources belong to whoever made them, and built-in ones are everywhere. */
export const canPromote = ({ critical, cfg_type: origin }: AdmissionRuleWire) =>
  !critical && origin === 'user_created'
