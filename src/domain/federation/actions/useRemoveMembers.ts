import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '~/shared/api/ApiError'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { startTaskOfEach } from '~/shared/ui/tasks/startTaskOfEach'
import { toast } from '~/shared/ui/toast/toast'
import { removeMemberMutation } from '../api/mutations'
import { primaryOf, type FederatedCluster, type Membership } from '../model/membership'
import { CLUSTERS_PATH } from './clustersPath'
import { memberActionMessages } from './messages'
import { removeQuestion } from './removeQuestion'

/** Taking members out of the federation, after asking. */
export function useRemoveMembers(membership: Membership) {
  const t = useMessages(memberActionMessages)
  const queryClient = useQueryClient()
  const { federation } = useApiClients()
  const { mutateAsync } = useMutation(removeMemberMutation(federation, queryClient))
  const primaryName = primaryOf(membership)?.name ?? ''

  const removeOne = async ({ id }: FederatedCluster): Promise<string | undefined> => {
    try {
      await mutateAsync(id)
      return undefined
    } catch (error) {
      if (isGoneAlready(error)) return t('goneAlready')
      throw error
    }
  }
  return async (clusters: readonly FederatedCluster[]): Promise<void> => {
    const [only] = clusters
    const isOne = clusters.length === 1 && only !== undefined
    const isConfirmed = await confirm({
      ...removeQuestion(t, clusters, primaryName),
      clusterName: primaryName,
      run: async () => {
        if (isOne) await removeOne(only)
      },
    })
    if (!isConfirmed) return
    if (isOne) toast.success({ title: t('removedOne', { name: only.name, primary: primaryName }) })
    else {
      startTaskOfEach({
        title: t('removeTask', { primary: primaryName }),
        cluster: t('clusters', { count: clusters.length }),
        to: CLUSTERS_PATH,
        items: clusters,
        nameOf: ({ name }) => name,
        runItem: removeOne,
        summarize: (done, total) => t('removeSummary', { done, total }),
      })
    }
  }
}

/** 400/7: somebody else was faster (semantics.md b.8). */
const isGoneAlready = (error: unknown) =>
  error instanceof ApiError && error.status === 400 && error.code === 7
