import { MutationObserver, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { managedClusters, scopeOf } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useApiClients } from '~/shared/cluster/ApiClients'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { useMessages } from '~/shared/i18n/useMessages'
import { startTaskOfEach } from '~/shared/ui/tasks/startTaskOfEach'
import { releaseMutation } from './api/mutations'
import type { ResponseRuleWire } from './api/schema'
import { messages } from './messages'
import { ReleaseChoice } from './ReleaseChoice'

/** A cluster whose containers can be released. */
interface Place {
  readonly name: string
  readonly client: ClusterClient
}

interface Release {
  /** The question whether to release, for a dialog that deletes `rules`; nothing when none of them isolates. */
  readonly choice: (rules: readonly ResponseRuleWire[], onChange: (isChosen: boolean) => void) => ReactNode
  /** Ends what a rule isolated, wherever it applies, as a task. After the rule is gone, or it would isolate again. */
  readonly start: (rule: ResponseRuleWire) => void
}

/** Whether a rule cuts containers off from the network. */
export const isolates = ({ actions }: ResponseRuleWire) => actions.includes('quarantine')

/** Containers that rules have isolated are released with them, if that is wanted. */
export function useRelease(): Release {
  const t = useMessages(messages)
  const { clusterName, path } = usePolicyTarget()
  const places = usePlaces()
  const queryClient = useQueryClient()
  const count = places.length - 1
  return {
    choice: (rules, onChange) =>
      rules.some(isolates) ? (
        <ReleaseChoice
          count={rules.length}
          helper={count > 0 ? t('releaseFederatedHelp', { cluster: clusterName, count }) : t('releaseHelp')}
          onChange={onChange}
        />
      ) : undefined,
    start: ({ id }) =>
      startTaskOfEach({
        title: t('releaseTask', { id }),
        cluster: places.length === 1 ? clusterName : t('clusters', { count: places.length }),
        to: `${path}/response-rules`,
        items: places,
        nameOf: ({ name }) => name,
        // One mutation for each cluster: each refreshes what the console shows of its own.
        runItem: ({ client }) => new MutationObserver(queryClient, releaseMutation(client)).mutate(id),
        summarize: (done, total) => t('releasedOn', { done, total }),
      }),
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
