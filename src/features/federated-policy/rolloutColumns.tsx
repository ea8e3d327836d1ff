import { ClusterStatusLabel } from '~/domain/federation/ClusterStatusLabel'
import type { Translate } from '~/shared/i18n/useMessages'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import type { Column, Facet } from '~/shared/ui/table/types'
import type { messages } from './messages'
import { countDifferences, urgencyOf, type RolloutCell } from './model/rolloutCell'
import { ROLLOUT_KINDS } from './rolloutKinds'
import { ROLLOUT_LOOKS } from './rolloutLooks'
import { RolloutMark } from './RolloutMark'
import type { RolloutRow } from './useRollout'

type Words = Translate<(typeof messages)['en']>

/** The board: a cluster, what stands for it, and a sign for each kind of policy. */
export function rolloutColumns(t: Words): readonly Column<RolloutRow>[] {
  return [
    {
      id: 'name',
      header: t('cluster'),
      cell: ({ cluster }) => <bdi>{cluster.name}</bdi>,
      sortValue: ({ cluster }) => cluster.name,
      text: ({ cluster }) => cluster.name,
      width: 168,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'urgency',
      header: t('policy'),
      cell: (row) => <WorstLabel row={row} t={t} />,
      // What needs a person first.
      sortValue: ({ worst, cluster }) => `${urgencyOf(worst)} ${cluster.name}`,
      text: ({ worst }) => t(`state.${worst}`),
      width: 196,
      phone: 'status',
    },
    {
      id: 'state',
      header: t('clusterState'),
      cell: ({ cluster }) => <ClusterStatusLabel cluster={cluster} />,
      sortValue: ({ cluster }) => cluster.status,
      text: ({ cluster }) => cluster.status,
      width: 200,
      hidden: true,
      phone: 'meta',
    },
    ...ROLLOUT_KINDS.map((kind): Column<RolloutRow> => ({
      id: kind,
      header: t(`short.${kind}`),
      cell: ({ cells }) => <RolloutMark cell={cells[kind]} />,
      sortValue: ({ cells }) => urgencyOf(cells[kind].state),
      text: ({ cells }) => textOf(t, cells[kind]),
      width: 78,
    })),
  ]
}

function textOf(t: Words, cell: RolloutCell): string {
  const word = t(`state.${cell.state}`)
  return 'difference' in cell ? `${word} (${countDifferences(cell.difference)})` : word
}

/** The worst of a cluster's kinds in words, and how many of them are like it. */
function WorstLabel({ row: { worst, cells }, t }: { readonly row: RolloutRow; readonly t: Words }) {
  const all = Object.values(cells)
  const count = all.filter(({ state }) => state === worst).length
  return (
    <StatusLabel
      {...ROLLOUT_LOOKS[worst]}
      word={t(`state.${worst}`)}
      reason={count < all.length ? t('kindsWith', { count, total: all.length }) : undefined}
    />
  )
}

const STATES = ['differs', 'failed', 'denied', 'pending', 'unreachable', 'refused', 'in-sync'] as const

export const rolloutFacets = (t: Words): readonly Facet<RolloutRow>[] => [
  {
    id: 'state',
    label: t('policy'),
    options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    valueOf: ({ worst }) => worst,
  },
]
