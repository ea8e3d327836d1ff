import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { scopeOf, type FederatedCluster, type Membership } from '~/domain/federation/model/membership'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { foldText, textMatcher } from '~/shared/lib/filterText'

/** A row of the switcher. */
export interface ClusterChoice {
  /** The scope id: `local` for the cluster that serves the console. */
  readonly id: ClusterId
  readonly cluster: FederatedCluster
  readonly canOpen: boolean
  /** Name as the filter compares it. */
  readonly folded: string
}

/** Sorting hundreds of names with a new collator each time would be felt at every poll. */
const byName = new Intl.Collator(undefined, { numeric: true })

/**
 * The clusters one can switch to: the local one first, then by name, those that cannot be opened last. On a managed
 * cluster's console only itself can be opened; its primary is elsewhere.
 */
export function clusterChoices(membership: Membership | undefined): readonly ClusterChoice[] {
  return (membership?.clusters ?? [])
    .map((cluster) => ({
      id: scopeOf(cluster),
      cluster,
      canOpen: membership?.role === 'managed' ? cluster.isLocal : canOpenCluster(cluster),
      folded: foldText(cluster.name),
    }))
    .sort(
      (a, b) =>
        Number(b.cluster.isLocal) - Number(a.cluster.isLocal) ||
        Number(b.canOpen) - Number(a.canOpen) ||
        byName.compare(a.cluster.name, b.cluster.name),
    )
}

export type ClusterSection = 'pinned' | 'recent' | 'all'

/** A line of the switcher's list. Every cluster is in it once. */
export type ClusterItem =
  | { readonly kind: 'head'; readonly section: ClusterSection }
  | { readonly kind: 'choice'; readonly section: ClusterSection; readonly choice: ClusterChoice }

interface Shown {
  readonly text: string
  readonly pinned: readonly ClusterId[]
  readonly recent: readonly ClusterId[]
  /** Is open already, so not among the recent ones. */
  readonly selectedId: ClusterId
}

/**
 * Pinned clusters, recent ones, then all others, each under its head; while somebody types only what matches, without
 * heads. Pinned ones stand in the order they were pinned.
 */
export function clusterItems(choices: readonly ClusterChoice[], shown: Shown): readonly ClusterItem[] {
  const matches = textMatcher(shown.text)
  if (matches) {
    return choices.filter(({ folded }) => matches(folded)).map((choice) => line('all', choice))
  }
  const pinned = inOrder(choices, shown.pinned)
  const recent = inOrder(choices, shown.recent).filter(
    (choice) => choice.id !== shown.selectedId && !pinned.includes(choice),
  )
  const onTop = new Set([...pinned, ...recent])
  return [
    ...section('pinned', pinned),
    ...section('recent', recent),
    ...section(
      'all',
      choices.filter((choice) => !onTop.has(choice)),
    ),
  ]
}

const line = (section: ClusterSection, choice: ClusterChoice): ClusterItem => ({
  kind: 'choice',
  section,
  choice,
})

function section(name: ClusterSection, choices: readonly ClusterChoice[]): readonly ClusterItem[] {
  if (choices.length === 0) return []
  return [{ kind: 'head', section: name }, ...choices.map((choice) => line(name, choice))]
}

const inOrder = (choices: readonly ClusterChoice[], ids: readonly ClusterId[]) =>
  ids.flatMap((id) => choices.find((choice) => choice.id === id) ?? [])

/** The next line in a direction that Enter could open; undefined when there is none. */
export function nextOpenable(items: readonly ClusterItem[], from: number, step: 1 | -1): number | undefined {
  for (let index = from; index >= 0 && index < items.length; index += step) {
    const item = items[index]
    if (item?.kind === 'choice' && item.choice.canOpen) return index
  }
  return undefined
}
