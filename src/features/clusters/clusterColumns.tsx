import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import type { federationMessages } from '~/domain/federation/messages'
import { ClusterStatusLabel } from '~/domain/federation/ClusterStatusLabel'
import { clusterFacts } from '~/domain/federation/model/clusterStatus'
import { clusterStatusText } from '~/domain/federation/useClusterStatusText'
import { parseTime } from '~/shared/lib/time'
import type { Column } from '~/shared/ui/table/types'
import { AnsweredCell } from '~/domain/federation/cells/AnsweredCell'
import { CveDatabaseCell } from '~/domain/federation/cells/CveDatabaseCell'
import { NameCell } from '~/domain/federation/cells/NameCell'
import { NumberCell } from '~/domain/federation/cells/NumberCell'
import { PhoneFacts } from '~/domain/federation/cells/PhoneFacts'
import { ScoreCell } from '~/domain/federation/cells/ScoreCell'
import { VersionCell } from '~/domain/federation/cells/VersionCell'
import type { messages } from './messages'
import { versionOf, type ClusterRow } from '~/domain/federation/model/clusterRow'

type T = Translate<(typeof messages)['en']>
type F = Translate<(typeof federationMessages)['en']>

const numberText = (value: number | null | undefined) =>
  value === undefined || value === null ? '' : `${value}`

/** Columns of the table of clusters, in the current language. Widths are tuned for 1160 px. */
export function clusterColumns(t: T, f: F, language: Language): readonly Column<ClusterRow>[] {
  return [...stateColumns(t, f, language), ...numberColumns(t), ...softwareColumns(t), ...quietColumns(t, f)]
}

function stateColumns(t: T, f: F, language: Language): readonly Column<ClusterRow>[] {
  return [
    {
      id: 'name',
      header: t('columnName'),
      cell: ({ cluster }) => <NameCell cluster={cluster} />,
      sortValue: ({ cluster }) => cluster.name,
      text: ({ cluster }) => cluster.name,
      width: 232,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'state',
      header: t('columnState'),
      cell: ({ cluster }) => <ClusterStatusLabel cluster={cluster} />,
      sortValue: ({ cluster }) => clusterFacts(cluster).urgency,
      text: ({ cluster }) => f('closedReason', { ...clusterStatusText(f, cluster, language) }),
      width: 280,
      phone: 'status',
    },
    {
      id: 'score',
      header: t('columnScore'),
      cell: ({ numbers }) => <ScoreCell numbers={numbers} />,
      sortValue: ({ numbers }) => numbers.score ?? null,
      text: ({ numbers }) => numberText(numbers.score),
      width: 128,
      phone: 'end',
    },
  ]
}

function numberColumns(t: T): readonly Column<ClusterRow>[] {
  return [
    {
      id: 'nodes',
      header: t('columnNodes'),
      cell: ({ numbers }) => <NumberCell numbers={numbers} value={numbers.summary?.hosts} />,
      sortValue: ({ numbers }) => numbers.summary?.hosts ?? null,
      text: ({ numbers }) => numberText(numbers.summary?.hosts),
      width: 64,
      align: 'end',
    },
    {
      id: 'pods',
      header: t('columnPods'),
      cell: ({ numbers }) => <NumberCell numbers={numbers} value={numbers.summary?.running_pods} />,
      sortValue: ({ numbers }) => numbers.summary?.running_pods ?? null,
      text: ({ numbers }) => numberText(numbers.summary?.running_pods),
      width: 64,
      align: 'end',
    },
  ]
}

function softwareColumns(t: T): readonly Column<ClusterRow>[] {
  return [
    {
      id: 'version',
      header: t('columnVersion'),
      cell: (row) => <VersionCell row={row} />,
      sortValue: ({ numbers }) => versionOf(numbers.summary) ?? null,
      text: ({ numbers }) => versionOf(numbers.summary) ?? '',
      width: 88,
    },
    {
      id: 'cveDatabase',
      header: t('columnCveDatabase'),
      cell: ({ numbers }) => <CveDatabaseCell numbers={numbers} />,
      sortValue: ({ numbers }) => parseTime(numbers.summary?.cvedb_create_time ?? '')?.getTime() ?? null,
      text: ({ numbers }) => numbers.summary?.cvedb_version ?? '',
      width: 112,
    },
    {
      id: 'answered',
      header: t('columnAnswered'),
      cell: ({ numbers }) => <AnsweredCell numbers={numbers} />,
      sortValue: ({ numbers }) => numbers.answeredAt?.getTime() ?? null,
      text: ({ numbers }) => numbers.answeredAt?.toISOString() ?? '',
      width: 96,
      align: 'end',
    },
  ]
}

function quietColumns(t: T, f: F): readonly Column<ClusterRow>[] {
  return [
    {
      id: 'role',
      header: t('columnRole'),
      cell: ({ cluster }) => f(`role.${cluster.kind}`),
      sortValue: ({ cluster }) => cluster.kind,
      text: ({ cluster }) => f(`role.${cluster.kind}`),
      width: 96,
      hidden: true,
    },
    {
      id: 'id',
      header: t('columnId'),
      cell: ({ cluster }) => <code>{cluster.id}</code>,
      sortValue: ({ cluster }) => cluster.id,
      text: ({ cluster }) => cluster.id,
      width: 288,
      hidden: true,
    },
    {
      id: 'address',
      header: t('columnAddress'),
      cell: ({ cluster }) => <code>{addressText(cluster.address)}</code>,
      sortValue: ({ cluster }) => addressText(cluster.address),
      text: ({ cluster }) => addressText(cluster.address),
      width: 200,
      hidden: true,
    },
    {
      // The third line of the card on a phone; no column of the table.
      id: 'facts',
      header: t('columnFacts'),
      cell: ({ numbers }) => <PhoneFacts numbers={numbers} />,
      width: 0,
      hidden: true,
      hideable: false,
      phone: 'meta',
    },
  ]
}

const addressText = ({ server, port }: ClusterRow['cluster']['address']) =>
  server === '' ? '' : `${server}:${port}`
