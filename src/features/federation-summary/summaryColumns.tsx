import { AnsweredCell } from '~/domain/federation/cells/AnsweredCell'
import { CveDatabaseCell } from '~/domain/federation/cells/CveDatabaseCell'
import { NameCell } from '~/domain/federation/cells/NameCell'
import { NumberCell } from '~/domain/federation/cells/NumberCell'
import { PhoneFacts } from '~/domain/federation/cells/PhoneFacts'
import { ScoreCell } from '~/domain/federation/cells/ScoreCell'
import { VersionCell } from '~/domain/federation/cells/VersionCell'
import { ClusterStatusLabel } from '~/domain/federation/ClusterStatusLabel'
import { LabelChips } from '~/domain/federation/labels/LabelChips'
import type { federationMessages } from '~/domain/federation/messages'
import { clusterFacts } from '~/domain/federation/model/clusterStatus'
import { clusterStatusText } from '~/domain/federation/useClusterStatusText'
import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import type { Column } from '~/shared/ui/table/types'
import { ComponentsCell } from './cells/ComponentsCell'
import { SeverityCell } from './cells/SeverityCell'
import { SkewCell } from './cells/SkewCell'
import { formatSkew } from './formatSkew'
import type { messages } from './messages'
import { CONDITIONS, conditionOf } from './model/condition'
import type { SummaryRow } from './model/summaryRow'

type T = Translate<(typeof messages)['en']>
type F = Translate<(typeof federationMessages)['en']>

const text = (value: number | null | undefined) => (value === undefined || value === null ? '' : `${value}`)

/** Columns of the summary's table, in the current language. Widths are tuned for 1160 px. */
export function summaryColumns(t: T, f: F, language: Language): readonly Column<SummaryRow>[] {
  return [
    ...stateColumns(t, f, language),
    ...sizeColumns(t),
    ...severityColumns(t),
    ...softwareColumns(t, language),
    ...quietColumns(t, f),
  ]
}

function stateColumns(t: T, f: F, language: Language): readonly Column<SummaryRow>[] {
  return [
    {
      id: 'name',
      header: t('columnCluster'),
      cell: ({ cluster }) => <NameCell cluster={cluster} />,
      sortValue: ({ cluster }) => cluster.name,
      text: ({ cluster }) => cluster.name,
      width: 152,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'state',
      header: t('columnState'),
      cell: ({ cluster }) => <ClusterStatusLabel cluster={cluster} />,
      // What needs somebody first: the same order as the map's.
      sortValue: (row) => CONDITIONS.indexOf(conditionOf(row)) * 100 + clusterFacts(row.cluster).urgency,
      text: ({ cluster }) => clusterStatusText(f, cluster, language).word,
      width: 156,
      phone: 'status',
    },
    {
      id: 'score',
      header: t('columnScore'),
      cell: ({ numbers }) => <ScoreCell numbers={numbers} />,
      sortValue: ({ numbers }) => numbers.score ?? null,
      text: ({ numbers }) => (numbers.score === null ? '' : text(numbers.score)),
      width: 126,
      phone: 'end',
    },
  ]
}

function sizeColumns(t: T): readonly Column<SummaryRow>[] {
  return [
    {
      id: 'nodes',
      header: t('nodes'),
      cell: ({ numbers }) => <NumberCell numbers={numbers} value={numbers.summary?.hosts} />,
      sortValue: ({ numbers }) => numbers.summary?.hosts ?? null,
      text: ({ numbers }) => text(numbers.summary?.hosts),
      width: 54,
      align: 'end',
    },
    {
      id: 'pods',
      header: t('columnPods'),
      cell: ({ numbers }) => <NumberCell numbers={numbers} value={numbers.summary?.running_pods} />,
      sortValue: ({ numbers }) => numbers.summary?.running_pods ?? null,
      text: ({ numbers }) => text(numbers.summary?.running_pods),
      width: 54,
      align: 'end',
    },
  ]
}

const severityColumns = (t: T): readonly Column<SummaryRow>[] =>
  (['critical', 'high', 'medium'] as const).map((severity) => ({
    id: severity,
    header: t(`columnSeverity.${severity}`),
    cell: (row) => <SeverityCell row={row} severity={severity} />,
    sortValue: ({ vulnerabilities }) => vulnerabilities?.[severity] ?? null,
    text: ({ vulnerabilities }) => text(vulnerabilities?.[severity]),
    width: 46,
    align: 'end',
  }))

function softwareColumns(t: T, language: Language): readonly Column<SummaryRow>[] {
  return [
    {
      id: 'components',
      header: t('columnComponents'),
      cell: (row) => <ComponentsCell row={row} />,
      text: ({ numbers: { summary } }) =>
        summary ? `${summary.controllers}/${summary.enforcers}/${summary.scanners}` : '',
      width: 100,
      align: 'end',
    },
    {
      id: 'version',
      header: t('columnVersion'),
      cell: (row) => <VersionCell row={row} />,
      sortValue: ({ version }) => version ?? null,
      text: ({ version }) => version ?? '',
      width: 68,
    },
    {
      id: 'database',
      header: t('columnDatabase'),
      cell: ({ numbers }) => <CveDatabaseCell numbers={numbers} />,
      sortValue: ({ databaseMadeAt }) => databaseMadeAt?.getTime() ?? null,
      text: ({ numbers }) => numbers.summary?.cvedb_version ?? '',
      width: 96,
    },
    {
      id: 'clock',
      header: t('columnClock'),
      cell: (row) => <SkewCell row={row} />,
      sortValue: ({ skew }) => (skew ? Math.abs(skew.skewMs) : null),
      text: ({ skew }) => (skew ? formatSkew(skew, language) : ''),
      width: 56,
      align: 'end',
    },
    {
      id: 'answered',
      header: t('columnAnswered'),
      cell: ({ numbers }) => <AnsweredCell numbers={numbers} />,
      sortValue: ({ numbers }) => numbers.answeredAt?.getTime() ?? null,
      text: ({ numbers }) => numbers.answeredAt?.toISOString() ?? '',
      width: 76,
      align: 'end',
    },
  ]
}

function quietColumns(t: T, f: F): readonly Column<SummaryRow>[] {
  return [
    {
      id: 'labels',
      header: t('columnLabels'),
      cell: ({ labels }) => <LabelChips labels={labels} />,
      sortValue: ({ labels }) => labels.join(' '),
      text: ({ labels }) => labels.join(' '),
      width: 160,
      hidden: true,
    },
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
