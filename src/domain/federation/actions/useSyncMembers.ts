import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '~/shared/api/ApiError'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { messages as kitMessages } from '~/shared/ui/messages'
import { describeError } from '~/shared/ui/states/describeError'
import { startTask, type TaskStep } from '~/shared/ui/tasks/tasks'
import { toast } from '~/shared/ui/toast/toast'
import { syncMutation, type SyncResults } from '../api/mutations'
import { federationMessages } from '../messages'
import { statusOfResult, wasTold } from '../model/deployResult'
import type { FederatedCluster } from '../model/membership'
import { clusterStatusText } from '../useClusterStatusText'
import { CLUSTERS_PATH } from './clustersPath'
import { memberActionMessages } from './messages'

const nobody: ReadonlySet<string> = new Set()
const noResults: SyncResults = new Map()

/** Telling members to fetch the federal rules now. */
export function useSyncMembers() {
  const t = useMessages(memberActionMessages)
  const k = useMessages(kitMessages)
  const whyNot = useReason()
  const { federation } = useApiClients()
  const { mutateAsync } = useMutation(syncMutation(federation))
  const [syncing, setSyncing] = useState(nobody)

  const ask = async (clusters: readonly FederatedCluster[]) => {
    const ids = clusters.map(({ id }) => id)
    setSyncing((current) => new Set([...current, ...ids]))
    try {
      return await mutateAsync(ids)
    } catch (error) {
      // None of them could be told, and the controller keeps to itself why (semantics.md b.9).
      if (error instanceof ApiError && error.code === 40) return noResults
      throw error
    } finally {
      setSyncing((current) => new Set([...current].filter((id) => !ids.includes(id))))
    }
  }
  const syncOne = async (cluster: FederatedCluster) => {
    const names = { name: cluster.name }
    try {
      const result = (await ask([cluster])).get(cluster.id)
      if (wasTold(result)) toast.success({ title: t('syncSentOne', names) })
      else toast.error({ title: t('syncFailedOne', names), detail: whyNot(result) })
    } catch (error) {
      const { text } = describeError(k, error, { clusterName: cluster.name, attempt: 'change' })
      toast.error({ title: t('syncFailedOne', names), detail: text })
    }
  }
  const syncMany = (clusters: readonly FederatedCluster[]) => {
    const total = clusters.length
    startTask({
      title: t('syncTask'),
      cluster: t('clusters', { count: total }),
      to: CLUSTERS_PATH,
      // One request tells them all: it cannot be taken back.
      canStop: false,
      run: async ({ report }) => {
        report({ done: 0, total, steps: clusters.map(({ name }) => ({ name, state: 'running' })) })
        const results = await ask(clusters)
        const missed = clusters.filter(({ id }) => !wasTold(results.get(id)))
        return {
          summary: t('syncSummary', { done: total - missed.length, total }),
          steps: clusters.map(({ id, name }) => stepOf(name, results.get(id))),
          retry: missed.length === 0 ? undefined : () => void sync(missed),
        }
      },
    })
  }
  const stepOf = (name: string, result: number | undefined): TaskStep => ({
    name,
    state: wasTold(result) ? 'done' : 'failed',
    detail: whyNot(result),
  })
  const sync = async (clusters: readonly FederatedCluster[]) => {
    // A second click on the same cluster while the first is under way does nothing (security.md W2).
    const asked = clusters.filter(({ id }) => !syncing.has(id))
    const [only] = asked
    if (asked.length > 1) syncMany(asked)
    else if (only) await syncOne(only)
  }
  return { sync, isSyncing: ({ id }: FederatedCluster) => syncing.has(id) }
}

/** What a member answered, in the words of its state. */
function useReason() {
  const t = useMessages(memberActionMessages)
  const f = useMessages(federationMessages)
  const language = useLanguage()
  return (result: number | undefined) => {
    if (result === undefined) return t('noneTold')
    const { word, reason } = clusterStatusText(f, { status: statusOfResult(result) }, language)
    return f('closedReason', { word, reason })
  }
}
