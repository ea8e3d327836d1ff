import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import type { federationMessages } from '~/domain/federation/messages'
import {
  answeredColumn,
  countColumn,
  idColumn,
  nameColumn,
  phoneFactsColumn,
  roleColumn,
  scoreColumn,
} from '~/domain/federation/clusterColumns'
import { ClusterStatusLabel } from '~/domain/federation/ClusterStatusLabel'
import { clusterFacts } from '~/domain/federation/model/clusterStatus'
import { clusterStatusText } from '~/domain/federation/useClusterStatusText'
import { parseTime } from '~/shared/lib/time'
import type { Column } from '~/shared/ui/table/types'
import { CveDatabaseCell } from '~/domain/federation/cells/CveDatabaseCell'
import { VersionCell } from '~/domain/federation/cells/VersionCell'
import type { messages } from './messages'
import { versionOf, type ClusterRow } from '~/domain/federation/model/clusterRow'

type T = Translate<(typeof messages)['en']>
type F = Translate<(typeof federationMessages)['en']>

/** Columns of the table of clusters, in the current language. Widths are tuned for 1160 px. */
export function clusterColumns(t: T, f: F, language: Language): readonly Column<ClusterRow>[] {
  return [...stateColumns(t, f, language), ...numberColumns(t), ...softwareColumns(t), ...quietColumns(t, f)]
}

function stateColumns(t: T, f: F, language: Language): readonly Column<ClusterRow>[] {
  return [
    nameColumn(t('columnName'), 232),
    {
      id: 'state',
      header: t('columnState'),
      cell: ({ cluster }) => <ClusterStatusLabel cluster={cluster} />,
      sortValue: ({ cluster }) => clusterFacts(cluster).urgency,
      text: ({ cluster }) => f('closedReason', { ...clusterStatusText(f, cluster, language) }),
      width: 280,
      phone: 'status',
    },
    scoreColumn(t('columnScore'), 128),
  ]
}

const numberColumns = (t: T): readonly Column<ClusterRow>[] => [
  countColumn('nodes', t('columnNodes'), 64),
  countColumn('pods', t('columnPods'), 64),
]

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
    answeredColumn(t('columnAnswered'), 96),
  ]
}

function quietColumns(t: T, f: F): readonly Column<ClusterRow>[] {
  return [
    roleColumn(t('columnRole'), f),
    idColumn(t('columnId')),
    {
      id: 'address',
      header: t('columnAddress'),
      cell: ({ cluster }) => <code>{addressText(cluster.address)}</code>,
      sortValue: ({ cluster }) => addressText(cluster.address),
      text: ({ cluster }) => addressText(cluster.address),
      width: 200,
      hidden: true,
    },
    phoneFactsColumn(t('columnFacts')),
  ]
}

const addressText = ({ server, port }: ClusterRow['cluster']['address']) =>
  server === '' ? '' : `${server}:${port}`
