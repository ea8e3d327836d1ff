import { MutationObserver, useMutation, useQueryClient } from '@tanstack/react-query'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { managedClusters, scopeOf } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useApiClients } from '~/shared/cluster/ApiClients'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { startTaskOfEach } from '~/shared/ui/tasks/startTaskOfEach'
import { toast } from '~/shared/ui/toast/toast'
import { deleteResponseRuleMutation, releaseMutation } from './api/mutations'
import type { ResponseRuleWire } from './api/schema'
import { messages } from './messages'
import { ReleaseChoice } from './ReleaseChoice'
import { criteriaText, eventText } from './ruleText'

/** A cluster whose containers can be released. */
interface Place {
  readonly name: string
  readonly client: ClusterClient
}

/**
 * Deletes a rule after a question; of a rule that isolates, also releases what it isolated if that is wanted. Containers
 * are released after the rule is gone, or it would isolate them again.
 */
export function useDeleteRule() {
  const t = useMessages(messages)
  const { client, scope, clusterName, path } = usePolicyTarget()
  const places = usePlaces()
  const queryClient = useQueryClient()
  const followRollout = useFollowRollout()
  const { mutateAsync: remove } = useMutation(deleteResponseRuleMutation(client))
  return async (rule: ResponseRuleWire) => {
    const { id } = rule
    const isolates = rule.actions.includes('quarantine')
    const choice = { isReleasing: false }
    const count = places.length - 1
    const isDone = await confirm({
      title: t('deleteTitle', { id }),
      subtitle: clusterName,
      consequences: [
        {
          title: t('deleteEffect'),
          detail: t('deleteEffectDetail', {
            event: eventText(t, rule.event),
            criteria: criteriaText(t, rule),
          }),
        },
        ...(scope === 'fed' ? [{ title: t('deleteEverywhere') }] : []),
      ],
      content: isolates && (
        <ReleaseChoice
          helper={count > 0 ? t('releaseFederatedHelp', { cluster: clusterName, count }) : t('releaseHelp')}
          onChange={(isChosen) => {
            choice.isReleasing = isChosen
          }}
        />
      ),
      confirmLabel: t('deleteRule'),
      danger: true,
      clusterName,
      run: () => remove(id),
    })
    if (!isDone) return
    if (scope === 'fed') followRollout(t('trackTitle'))
    toast.success({ title: t('deleted', { id }), detail: clusterName })
    if (choice.isReleasing) release(id)
  }

  function release(id: number) {
    startTaskOfEach({
      title: t('releaseTask', { id }),
      cluster: places.length === 1 ? clusterName : t('clusters', { count: places.length }),
      to: `${path}/response-rules`,
      items: places,
      nameOf: ({ name }) => name,
      // One mutation for each cluster: each refreshes what the console shows of its own.
      runItem: ({ client: asked }) => new MutationObserver(queryClient, releaseMutation(asked)).mutate(id),
      summarize: (done, total) => t('releasedOn', { done, total }),
    })
  }
}

/** The cluster itself; with a federated rule also the members that can be asked. */
function usePlaces(): readonly Place[] {
  const { client, scope, clusterName } = usePolicyTarget()
  const clients = useApiClients()
  const { membership } = useFederation()
  const own = { name: clusterName, client }
  if (scope === 'local' || !membership) return [own]
  const members = managedClusters(membership).filter(canOpenCluster)
  return [own, ...members.map((cluster) => ({ name: cluster.name, client: clients.for(scopeOf(cluster)) }))]
}
