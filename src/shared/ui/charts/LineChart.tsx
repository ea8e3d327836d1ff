import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { lazy, useMemo } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { chartMessages } from './messages'
import { isOverTime, lastValue, lineSlots, type LineChartProps } from './series'

// The chart library is as big as the rest of the console: it comes when a chart is really shown.
const LinePlot = lazy(async () => {
  const { LinePlot: component } = await import('./LinePlot')
  return { default: component }
})

/**
 * Lines over time, with the newest values in the legend, or over a few named places, with the values at the points.
 * Stands in a ChartCard.
 */
export function LineChart(props: LineChartProps) {
  const slots = useMemo(() => lineSlots(props.series), [props.series])
  return (
    <>
      {!props.hideLegend && <Legend {...props} />}
      <LinePlot {...props} slots={slots} isTime={isOverTime(props.series)} />
    </>
  )
}

function Legend({ series, formatY }: LineChartProps) {
  const t = useMessages(chartMessages)
  const isTime = isOverTime(series)
  return (
    <Stack
      component="ul"
      direction="row"
      sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, m: 0, p: 0, mb: 1 }}
    >
      {series.map((line) => {
        const value = lastValue(line)
        return (
          <Box
            component="li"
            key={line.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.75,
              typography: 'caption',
              color: token('text-2'),
            }}
          >
            <Box
              aria-hidden
              className="nv-data-colour"
              sx={{ width: 10, height: 3, borderRadius: '2px', backgroundColor: token(line.token) }}
            />
            {line.label}
            {isTime && (
              <Box component="b" sx={{ color: token('text-1'), fontVariantNumeric: 'tabular-nums' }}>
                {value === null ? t('noValue') : formatY(value)}
              </Box>
            )}
          </Box>
        )
      })}
    </Stack>
  )
}
