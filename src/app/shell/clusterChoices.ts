import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import type { FederatedCluster, Membership } from '~/domain/federation/model/membership'
import { localCluster, managedCluster, type ClusterId } from '~/shared/cluster/ClusterId'
import { foldText, textMatcher } from '~/shared/lib/filterText'

/** A row of the switcher. */
export interface ClusterChoice {
  /** The scope id: `local` for the cluster that serves the console. */
  readonly id: ClusterId
  readonly cluster: FederatedCluster
  readonly canOpen: boolean
}

/**
 * The clusters one can switch to: the local one first, then by name, those that cannot be opened last. On a managed
 * cluster's console only itself can be opened; its primary is elsewhere.
 */
export function clusterChoices(membership: Membership | undefined): readonly ClusterChoice[] {
  return (membership?.clusters ?? [])
    .map((cluster) => ({
      id: cluster.isLocal ? localCluster : managedCluster(cluster.id),
      cluster,
      canOpen: membership?.role === 'managed' ? cluster.isLocal : canOpenCluster(cluster),
    }))
    .sort(
      (a, b) =>
        Number(b.cluster.isLocal) - Number(a.cluster.isLocal) ||
        Number(b.canOpen) - Number(a.canOpen) ||
        a.cluster.name.localeCompare(b.cluster.name, undefined, { numeric: true }),
    )
}

/** The choices whose name contains the text. */
export function matchingChoices(choices: readonly ClusterChoice[], text: string): readonly ClusterChoice[] {
  const matches = textMatcher(text)
  return matches ? choices.filter(({ cluster }) => matches(foldText(cluster.name))) : choices
}
