import Box from '@mui/material/Box'
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts'
import { token } from '~/shared/theme/tokens'
import type { LineChartProps, LineSlot } from './series'

/** Up to this many places every point is drawn: a line between few values hides where they are. */
const DOTS_UP_TO = 12

const timeAxis = { type: 'number', scale: 'time', domain: ['dataMin', 'dataMax'] } as const
const namedAxis = { type: 'category', padding: { left: 24, right: 24 } } as const
const tick = { fill: token('text-3'), fontSize: 12 }

interface Props extends Omit<LineChartProps, 'hideLegend'> {
  /** `lineSlots(series)` and `isOverTime(series)`: computed outside, so that this chunk imports no code of ours. */
  readonly slots: readonly LineSlot[]
  readonly isTime: boolean
}

/** The drawing of a LineChart. Decoration for assistive technology: the card names the finding and has the table. */
export function LinePlot({ series, slots, isTime, formatX, formatY }: Props) {
  const labelOf = (value: unknown) => (typeof value === 'number' ? formatY(value) : '')
  return (
    <Box aria-hidden className="nv-data-colour" sx={{ position: 'relative', flex: '1 1 120px' }}>
      <LineChart
        responsive
        accessibilityLayer={false}
        data={[...slots]}
        margin={{ top: isTime ? 6 : 18, right: 8, bottom: 0, left: 0 }}
        style={{ position: 'absolute', inset: 0, width: '100%', height: '100%' }}
      >
        <CartesianGrid vertical={false} stroke={token('border')} />
        <XAxis
          dataKey="x"
          {...(isTime ? timeAxis : namedAxis)}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: token('border-strong') }}
          tickFormatter={formatX}
          minTickGap={32}
          height={22}
        />
        <YAxis
          tick={tick}
          tickLine={false}
          axisLine={false}
          tickFormatter={formatY}
          tickCount={4}
          width="auto"
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: token('border-strong') }}
          content={(props) => <PlotTooltip {...props} formatX={formatX} formatY={formatY} />}
        />
        {series.map((line, index) => (
          <Line
            key={line.id}
            name={line.label}
            dataKey={(slot: (typeof slots)[number]) => slot.values[index] ?? null}
            stroke={token(line.token)}
            strokeWidth={2}
            type="monotone"
            dot={slots.length <= DOTS_UP_TO ? { r: 3, fill: token(line.token), strokeWidth: 0 } : false}
            activeDot={{ r: 4, strokeWidth: 0 }}
            isAnimationActive={false}
            label={isTime ? false : { ...tick, position: 'top', formatter: labelOf }}
          />
        ))}
      </LineChart>
    </Box>
  )
}

type PlotTooltipProps = TooltipContentProps & Pick<LineChartProps, 'formatX' | 'formatY'>

function PlotTooltip({ active, payload, label, formatX, formatY }: PlotTooltipProps) {
  if (!active || label === undefined) return null
  return (
    <Box
      sx={{
        px: 1.25,
        py: 0.75,
        borderRadius: '6px',
        border: `1px solid ${token('border')}`,
        backgroundColor: token('raised'),
        boxShadow: token('shadow'),
        typography: 'caption',
        color: token('text-1'),
      }}
    >
      <Box sx={{ color: token('text-3') }}>{formatX(label)}</Box>
      {payload.map(({ name, value, color }) => (
        <Box key={String(name)} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box sx={{ width: 10, height: 3, borderRadius: '2px', backgroundColor: color }} />
          {name}
          <Box component="b" sx={{ ml: 'auto', pl: 1.5, fontVariantNumeric: 'tabular-nums' }}>
            {typeof value === 'number' ? formatY(value) : '–'}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
