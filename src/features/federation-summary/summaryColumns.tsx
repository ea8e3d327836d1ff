import { CveDatabaseCell } from '~/domain/federation/cells/CveDatabaseCell'
import { VersionCell } from '~/domain/federation/cells/VersionCell'
import {
  answeredColumn,
  countColumn,
  idColumn,
  nameColumn,
  numberText,
  phoneFactsColumn,
  roleColumn,
  scoreColumn,
} from '~/domain/federation/clusterColumns'
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
    nameColumn(t('columnCluster'), 152),
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
    scoreColumn(t('columnScore'), 126),
  ]
}

const sizeColumns = (t: T): readonly Column<SummaryRow>[] => [
  countColumn('nodes', t('nodes'), 54),
  countColumn('pods', t('columnPods'), 54),
]

const severityColumns = (t: T): readonly Column<SummaryRow>[] =>
  (['critical', 'high', 'medium'] as const).map((severity) => ({
    id: severity,
    header: t(`columnSeverity.${severity}`),
    cell: (row) => <SeverityCell row={row} severity={severity} />,
    sortValue: ({ vulnerabilities }) => vulnerabilities?.[severity] ?? null,
    text: ({ vulnerabilities }) => numberText(vulnerabilities?.[severity]),
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
    answeredColumn(t('columnAnswered'), 76),
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
    roleColumn(t('columnRole'), f),
    idColumn(t('columnId')),
    phoneFactsColumn(t('columnFacts')),
  ]
}
