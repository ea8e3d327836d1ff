import Box from '@mui/material/Box'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { BarList } from '~/shared/ui/charts/BarList'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { messages } from '../messages'
import { UNKNOWN_VERSION, versionCounts } from '../model/distributions'
import { summaryHref } from '../summaryUrl'
import type { ChartProps } from './ChartProps'

/** More than these are in the table. */
const SHOWN = 4

/** Which versions run on how many clusters; those that are not the primary's are marked. */
export function VersionsChart({ rows, labels }: ChartProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const counts = versionCounts(rows)
  const primary = rows.find(({ cluster }) => cluster.kind === 'primary')?.version
  const nameOf = (version: string) => (version === UNKNOWN_VERSION ? t('unknown') : version)
  const same = counts.find(([version]) => version === primary)?.[1] ?? 0
  return (
    <ChartCard
      title={t('versions')}
      unit={t('unitClusters')}
      height={124}
      finding={t('versionsFinding', {
        count: rows.length,
        same: formatNumber(same, language),
        total: formatNumber(rows.length, language),
      })}
      table={{
        columns: [t('columnVersion'), t('clusters')],
        rows: counts.map(([version, count]) => [nameOf(version), count]),
      }}
    >
      <BarList
        items={withinReach(counts).map(([version, value]) => {
          const isOther = version !== primary && version !== UNKNOWN_VERSION && primary !== undefined
          return {
            label: nameOf(version),
            labelToken: isOther ? 'state-warning' : undefined,
            token:
              version === UNKNOWN_VERSION ? 'state-offline-fill' : isOther ? 'state-warning-fill' : undefined,
            value,
            href: summaryHref({ version }, labels),
          }
        })}
      />
      <Box sx={{ mt: 0.5, typography: 'caption', color: token('text-3') }}>
        {primary === undefined ? t('primaryVersionUnknown') : t('primaryRuns', { version: primary })}
      </Box>
    </ChartCard>
  )
}

/** The first few, and always the last: it is the unknown ones or the oldest. */
function withinReach(counts: ReturnType<typeof versionCounts>) {
  const last = counts.at(-1)
  return counts.length <= SHOWN || !last ? counts : [...counts.slice(0, SHOWN - 1), last]
}
