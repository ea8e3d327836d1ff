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
import { promoteRulesMutation } from './api/mutations'
import { messages } from './messages'
import type { RuleRow } from './model/ruleRow'

/**
 * Copies rules of the primary to the federated ones, after a question. Undefined where that cannot be: on another cluster,
 * or without the right.
 */
export function usePromoteRules(): ((rows: readonly RuleRow[]) => void) | undefined {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const user = useCurrentUser()
  const { client, scope, clusterName } = usePolicyTarget()
  const { membership } = useFederation()
  const followRollout = useFollowRollout()
  const { mutateAsync } = useMutation(promoteRulesMutation(client))
  const isPossible =
    scope === 'local' &&
    client.clusterId === localCluster &&
    membership?.role === 'primary' &&
    can(user, 'fed', 'write')
  if (!isPossible) return undefined

  const promote = async (rows: readonly RuleRow[]) => {
    const ids = rows.flatMap(({ stored }) => (stored ? [stored.id] : []))
    const isDone = await confirm({
      title: t('promoteTitle', { count: ids.length }),
      subtitle: clusterName,
      consequences: [
        { title: t('promoteCopies'), detail: t('promoteCopiesText') },
        { title: t('promoteGroups'), detail: t('promoteGroupsText') },
      ],
      confirmLabel: t('promoteConfirm'),
      clusterName,
      run: async () => {
        await mutateAsync(ids)
      },
    })
    if (!isDone) return
    followRollout(t('trackTitle'))
    toast.success({
      title: t('promoted', { count: ids.length }),
      action: { label: t('show'), onClick: () => void navigate(`${FEDERATED_POLICY_PATH}/network-rules`) },
    })
  }
  return (rows) => void promote(rows)
}
