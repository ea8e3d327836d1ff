import type { SummaryWire } from '~/domain/system/api/schema'
import type { Translate } from '~/shared/i18n/useMessages'
import type { Column } from '~/shared/ui/table/types'
import { AnsweredCell } from './cells/AnsweredCell'
import { NameCell } from './cells/NameCell'
import { NumberCell } from './cells/NumberCell'
import { PhoneFacts } from './cells/PhoneFacts'
import { ScoreCell } from './cells/ScoreCell'
import type { federationMessages } from './messages'
import type { ClusterRow } from './model/clusterRow'

/*
 * Columns that every table of clusters has. Header (in the current language) and width (px) are the table's.
 */

/** "" for what is not known. */
export const numberText = (value: number | null | undefined) =>
  value === undefined || value === null ? '' : `${value}`

export const nameColumn = (header: string, width: number): Column<ClusterRow> => ({
  id: 'name',
  header,
  cell: ({ cluster }) => <NameCell cluster={cluster} />,
  sortValue: ({ cluster }) => cluster.name,
  text: ({ cluster }) => cluster.name,
  width,
  grow: true,
  hideable: false,
  phone: 'title',
})

export const scoreColumn = (header: string, width: number): Column<ClusterRow> => ({
  id: 'score',
  header,
  cell: ({ numbers }) => <ScoreCell numbers={numbers} />,
  sortValue: ({ numbers }) => numbers.score ?? null,
  text: ({ numbers }) => numberText(numbers.score),
  width,
  phone: 'end',
})

const COUNTED = { nodes: 'hosts', pods: 'running_pods' } as const satisfies Record<string, keyof SummaryWire>

export const countColumn = (id: keyof typeof COUNTED, header: string, width: number): Column<ClusterRow> => ({
  id,
  header,
  cell: ({ numbers }) => <NumberCell numbers={numbers} value={numbers.summary?.[COUNTED[id]]} />,
  sortValue: ({ numbers }) => numbers.summary?.[COUNTED[id]] ?? null,
  text: ({ numbers }) => numberText(numbers.summary?.[COUNTED[id]]),
  width,
  align: 'end',
})

export const answeredColumn = (header: string, width: number): Column<ClusterRow> => ({
  id: 'answered',
  header,
  cell: ({ numbers }) => <AnsweredCell numbers={numbers} />,
  sortValue: ({ numbers }) => numbers.answeredAt?.getTime() ?? null,
  text: ({ numbers }) => numbers.answeredAt?.toISOString() ?? '',
  width,
  align: 'end',
})

/** Shown on request. */
export const roleColumn = (
  header: string,
  f: Translate<(typeof federationMessages)['en']>,
): Column<ClusterRow> => ({
  id: 'role',
  header,
  cell: ({ cluster }) => f(`role.${cluster.kind}`),
  sortValue: ({ cluster }) => cluster.kind,
  text: ({ cluster }) => f(`role.${cluster.kind}`),
  width: 96,
  hidden: true,
})

/** Shown on request. */
export const idColumn = (header: string): Column<ClusterRow> => ({
  id: 'id',
  header,
  cell: ({ cluster }) => <code>{cluster.id}</code>,
  sortValue: ({ cluster }) => cluster.id,
  text: ({ cluster }) => cluster.id,
  width: 288,
  hidden: true,
})

/** The third line of the card on a phone; no column of the table. */
export const phoneFactsColumn = (header: string): Column<ClusterRow> => ({
  id: 'facts',
  header,
  cell: ({ numbers }) => <PhoneFacts numbers={numbers} />,
  width: 0,
  hidden: true,
  hideable: false,
  phone: 'meta',
})
