import Box from '@mui/material/Box'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { formatDuration } from '~/shared/lib/time'
import { token, type TokenName } from '~/shared/theme/tokens'
import { BarList } from '~/shared/ui/charts/BarList'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { HeatStrip } from '~/shared/ui/charts/HeatStrip'
import { DATABASE_TOKENS } from '../conditionLooks'
import { messages } from '../messages'
import { DATABASE_AGES, databaseAgeOf, type DatabaseAge } from '../model/distributions'
import { countBy } from '../model/totals'
import { summaryHref } from '../summaryUrl'
import type { ChartProps } from './ChartProps'

const EVERY_MS = 60_000

/** In the strip a week is told from a day. */
const STRIP_TOKENS: Readonly<Record<DatabaseAge, TokenName>> = { ...DATABASE_TOKENS, week: 'series-5' }

/** How old the vulnerability databases are the clusters scan with, oldest first. */
export function DatabaseAgeChart({ rows, labels }: ChartProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const now = useNow(EVERY_MS)
  const counts = countBy(rows, DATABASE_AGES, (row) => databaseAgeOf(row, now))
  const dated = rows
    .flatMap((row) =>
      row.outcome === 'answered' && row.databaseMadeAt
        ? [{ row, ageMs: now - row.databaseMadeAt.getTime() }]
        : [],
    )
    .sort((a, b) => b.ageMs - a.ageMs)
  const age = (ms: number) => formatDuration(Math.max(0, ms), language)
  const finding = t('databaseFinding', { count: counts.old, value: formatNumber(counts.old, language) })
  const newest = dated.at(-1)?.row.numbers.summary?.cvedb_version
  return (
    <ChartCard
      title={t('databaseAge')}
      unit={t('unitClusters')}
      height={124}
      finding={finding}
      table={{
        columns: [t('columnCluster'), t('columnDatabase'), t('columnAge')],
        rows: dated.map(({ row, ageMs }) => [
          row.cluster.name,
          row.numbers.summary?.cvedb_version ?? '',
          age(ageMs),
        ]),
      }}
    >
      <BarList
        items={DATABASE_AGES.map((id) => ({
          label: t(`database.${id}`),
          labelToken: id === 'old' && counts.old > 0 ? 'state-warning' : undefined,
          token: DATABASE_TOKENS[id],
          value: counts[id],
          href: summaryHref({ database: id }, labels),
        }))}
      />
      {dated.length > 0 && (
        <Box sx={{ mt: 0.75 }}>
          <HeatStrip
            label={finding}
            cells={dated.map(({ row, ageMs }) => ({
              id: row.cluster.id,
              label: `${row.cluster.name}: ${age(ageMs)}`,
              token: STRIP_TOKENS[databaseAgeOf(row, now)],
            }))}
          />
          <Box
            sx={{
              display: 'flex',
              justifyContent: 'space-between',
              mt: 0.25,
              typography: 'caption',
              color: token('text-3'),
            }}
          >
            <span>{t('oldest', { age: age(dated[0]?.ageMs ?? 0) })}</span>
            {newest !== undefined && newest !== '' && <span>{t('newestIs', { version: newest })}</span>}
          </Box>
        </Box>
      )}
    </ChartCard>
  )
}
