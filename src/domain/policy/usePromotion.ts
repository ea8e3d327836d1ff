import { useNavigate } from 'react-router'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useFederation } from '~/domain/federation/useFederation'
import { localCluster } from '~/shared/cluster/ClusterId'
import { confirm, type Consequence } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { usePolicyTarget } from './PolicyTarget'
import { FEDERATED_POLICY_PATH } from './policyTargets'
import { useFollowRollout } from './useFollowRollout'

/** What people read while some objects are promoted. */
export interface PromotionWords {
  readonly title: string
  readonly consequences: readonly Consequence[]
  readonly confirmLabel: string
  /** Of the task that follows the copies to the members. */
  readonly track: string
  readonly done: string
  /** Leads to the copies. */
  readonly show: string
}

interface Promotion {
  readonly promote: (ids: readonly number[]) => Promise<unknown>
  /** The tab of the federated policy that shows the copies. */
  readonly tab: string
  readonly words: (count: number) => PromotionWords
}

/**
 * Copies rules of the primary to the federated ones, after a question. Undefined where that cannot be: on another cluster,
 * or without the right (semantics.md c.4).
 */
export function usePromotion({
  promote,
  tab,
  words,
}: Promotion): ((ids: readonly number[]) => void) | undefined {
  const navigate = useNavigate()
  const user = useCurrentUser()
  const { client, scope, clusterName } = usePolicyTarget()
  const { membership } = useFederation()
  const followRollout = useFollowRollout()
  const isPossible =
    scope === 'local' &&
    client.clusterId === localCluster &&
    membership?.role === 'primary' &&
    can(user, 'fed', 'write')
  if (!isPossible) return undefined

  const ask = async (ids: readonly number[]) => {
    const { title, consequences, confirmLabel, track, done, show } = words(ids.length)
    const isDone = await confirm({
      title,
      subtitle: clusterName,
      consequences,
      confirmLabel,
      clusterName,
      run: async () => {
        await promote(ids)
      },
    })
    if (!isDone) return
    followRollout(track)
    toast.success({
      title: done,
      action: { label: show, onClick: () => void navigate(`${FEDERATED_POLICY_PATH}/${tab}`) },
    })
  }
  return (ids) => void ask(ids)
}
