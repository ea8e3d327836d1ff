import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { removeMemberMutation, syncMutation } from '../api/mutations'
import { describeObstacle } from '../describeObstacle'
import { federationMessages } from '../messages'
import { memberActionAllowance } from '../model/federationActions'
import { primaryOf, type FederatedCluster, type Membership } from '../model/membership'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { memberActionMessages } from './messages'
import { removeMembers, type RemoveOutcome } from './removeMembers'
import { removeQuestion } from './removeQuestion'

/** What a primary does with its members. */
export interface MemberActions {
  /** Why the user may not; undefined when they may. */
  readonly obstacle: string | undefined
  /** Only members are synced and removed, never the primary itself. */
  readonly isMember: (cluster: FederatedCluster) => boolean
  readonly isSyncing: (cluster: FederatedCluster) => boolean
  /** Tells clusters to fetch the federal rules now. Says in a message which were told. */
  readonly sync: (clusters: readonly FederatedCluster[]) => Promise<void>
  /** Asks, then takes the clusters out one by one, and says what became of each. */
  readonly remove: (clusters: readonly FederatedCluster[]) => Promise<void>
}

/** Sync and Remove, for the row menu, the bulk bar and the card of what needs attention. */
export function useMemberActions(membership: Membership): MemberActions {
  const f = useMessages(federationMessages)
  const user = useCurrentUser()
  const allowance = memberActionAllowance(membership.role, user)
  const { sync, isSyncing } = useSync()
  const remove = useRemove(membership)
  return {
    obstacle: allowance.allowed ? undefined : describeObstacle(f, allowance.obstacle, user),
    isMember: (cluster) => membership.role === 'primary' && cluster.kind === 'managed',
    isSyncing,
    sync,
    remove,
  }
}

const nobody: ReadonlySet<string> = new Set()

function useSync() {
  const t = useMessages(memberActionMessages)
  const names = useNameList()
  const { federation } = useApiClients()
  const { mutateAsync } = useMutation(syncMutation(federation))
  const [syncing, setSyncing] = useState(nobody)

  const sync = async (clusters: readonly FederatedCluster[]) => {
    // A second click on the same cluster while the first is under way does nothing (security.md W2).
    const asked = clusters.filter(({ id }) => !syncing.has(id))
    if (asked.length === 0) return
    const ids = asked.map(({ id }) => id)
    setSyncing((current) => new Set([...current, ...ids]))
    try {
      const told = await mutateAsync(ids)
      report(asked, told)
    } catch {
      // 400/40: none of them could be told; any other failure has the same consequence for the person.
      toast.error({ title: t('syncFailed', { count: asked.length }), detail: names(asked) })
    } finally {
      setSyncing((current) => new Set([...current].filter((id) => !ids.includes(id))))
    }
  }
  const report = (asked: readonly FederatedCluster[], told: ReadonlySet<string>) => {
    const done = asked.filter(({ id }) => told.has(id))
    const missed = asked.filter(({ id }) => !told.has(id))
    if (done.length > 0) toast.success({ title: t('syncSent', { count: done.length }), detail: names(done) })
    if (missed.length > 0) {
      toast.error({
        title: t('syncFailed', { count: missed.length }),
        detail: names(missed),
        action: { label: t('tryAgain'), onClick: () => void sync(missed) },
      })
    }
  }
  return { sync, isSyncing: ({ id }: FederatedCluster) => syncing.has(id) }
}

function useRemove(membership: Membership) {
  const t = useMessages(memberActionMessages)
  const names = useNameList()
  const queryClient = useQueryClient()
  const { federation } = useApiClients()
  const { mutateAsync } = useMutation(removeMemberMutation(federation, queryClient))
  const primaryName = primaryOf(membership)?.name ?? ''

  const remove = async (clusters: readonly FederatedCluster[]): Promise<void> => {
    let outcome: RemoveOutcome = { removed: [], failed: [] }
    const isDone = await confirm({
      ...removeQuestion(t, clusters, primaryName),
      clusterName: primaryName,
      run: async () => {
        outcome = await removeMembers(clusters, mutateAsync)
        // Nothing was removed: the question stays, with the reason, and can be answered again.
        if (outcome.removed.length === 0) throw outcome.failed[0]?.error
      },
    })
    if (isDone) report(outcome)
  }
  const report = ({ removed, failed }: RemoveOutcome) => {
    toast.success({ title: t('removed', { count: removed.length }), detail: names(removed) })
    if (failed.length === 0) return
    const left = failed.map(({ cluster }) => cluster)
    toast.error({
      title: t('removeFailed', { count: left.length }),
      detail: names(left),
      action: { label: t('tryAgain'), onClick: () => void remove(left) },
    })
  }
  return remove
}

/** Names in the way the language lists them: "a, b and c". */
function useNameList() {
  const language = useLanguage()
  return (clusters: readonly FederatedCluster[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(clusters.map(({ name }) => name))
}
