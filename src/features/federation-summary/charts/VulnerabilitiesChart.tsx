import { clusterHref } from '~/domain/federation/clusterHref'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { StackedBarList } from '~/shared/ui/charts/StackedBarList'
import { messages } from '../messages'
import type { SummaryRow } from '../model/summaryRow'
import type { ChartProps } from './ChartProps'
import { NothingYet } from './NothingYet'

const TOP = 5
const SEVERITIES = ['critical', 'high', 'medium'] as const

/** The clusters with most vulnerabilities, by severity. */
export function VulnerabilitiesChart({ rows }: ChartProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const counted = rows.flatMap((row) =>
    row.vulnerabilities && row.vulnerabilitiesOutcome === 'answered'
      ? [{ row, counts: row.vulnerabilities }]
      : [],
  )
  const sum = ({ counts }: (typeof counted)[number]) => counts.critical + counts.high + counts.medium
  const sorted = counted.sort((a, b) => sum(b) - sum(a))
  const top = sorted.slice(0, TOP)
  const [first] = top
  return (
    <ChartCard
      title={t('vulnerabilitiesShort')}
      unit={t('topClusters', { count: TOP })}
      height={124}
      finding={
        first
          ? t('vulnerabilitiesFinding', {
              cluster: first.row.cluster.name,
              value: formatNumber(sum(first), language),
            })
          : t('nothingCounted')
      }
      table={{
        columns: [t('columnCluster'), ...SEVERITIES.map((severity) => t(`severity.${severity}`))],
        rows: sorted.map(({ row, counts }) => [
          row.cluster.name,
          ...SEVERITIES.map((severity) => counts[severity]),
        ]),
      }}
    >
      {first ? (
        <StackedBarList
          scale="largest"
          items={top.map(({ row, counts }) => ({
            label: row.cluster.name,
            href: vulnerabilityHref(row),
            segments: SEVERITIES.map((severity) => ({
              label: t(`severity.${severity}`),
              value: counts[severity],
              token: `sev-${severity}-fill`,
            })),
          }))}
        />
      ) : (
        <NothingYet text={t('nothingCounted')} />
      )}
    </ChartCard>
  )
}

const vulnerabilityHref = ({ cluster }: SummaryRow) => clusterHref(cluster)
