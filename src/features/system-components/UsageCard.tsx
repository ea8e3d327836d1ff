import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatClock, formatDateTime } from '~/shared/lib/time'
import { token, type TokenName } from '~/shared/theme/tokens'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { LineChart } from '~/shared/ui/charts/LineChart'
import { messages } from './messages'
import type { Usage, UsageHistory } from './model/usageHistory'

interface Props {
  readonly history: UsageHistory
  readonly measure: keyof Usage
  readonly title: string
  readonly unit: string
  readonly name: string
  readonly format: (value: number) => string
  readonly colour: TokenName
}

const FINDING = { cpu: 'cpuFinding', memory: 'memoryFinding' } as const

/** One measure of a component: the latest averages in numbers, the readings so far as a line. */
export function UsageCard({ history, measure, title, unit, name, format, colour }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const latest = history.samples.at(-1)?.[measure]
  const now = latest === undefined ? '–' : format(latest)
  const average = format(history.lastFiveMinutes[measure])
  // One reading is no line: until the second one the averages are, and they are known at once.
  const isLine = history.samples.length > 1
  const averages = [
    { x: t('lastFiveMinutes'), y: history.lastFiveMinutes[measure] },
    { x: t('lastMinute'), y: history.lastMinute[measure] },
    { x: t('now'), y: latest ?? null },
  ]
  return (
    <ChartCard
      title={title}
      unit={unit}
      finding={t(FINDING[measure], { name, now, average })}
      height={132}
      table={{
        columns: [t('time'), title],
        rows: history.samples.map((sample) => [
          formatDateTime(new Date(sample.at), language),
          format(sample[measure]),
        ]),
      }}
    >
      <Box component="dl" sx={{ display: 'flex', gap: 2.5, m: 0, mb: 1 }}>
        <Average label={t('now')} value={now} />
        <Average label={t('lastMinute')} value={format(history.lastMinute[measure])} />
        <Average label={t('lastFiveMinutes')} value={average} />
      </Box>
      <LineChart
        series={[
          {
            id: measure,
            label: title,
            token: colour,
            points: isLine
              ? history.samples.map((sample) => ({ x: sample.at, y: sample[measure] }))
              : averages,
          },
        ]}
        formatX={(x) => (typeof x === 'number' ? formatClock(new Date(x), language) : x)}
        formatY={format}
        hideLegend
      />
    </ChartCard>
  )
}

function Average({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
      <Typography component="dt" variant="caption" sx={{ color: token('text-3') }}>
        {label}
      </Typography>
      <Typography component="dd" className="num" sx={{ m: 0, fontWeight: 600 }}>
        {value}
      </Typography>
    </Box>
  )
}
