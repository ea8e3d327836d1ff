import Box from '@mui/material/Box'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token, type TokenName } from '~/shared/theme/tokens'
import { ChartLegend } from './ChartLegend'
import { donutArcs } from './donutArcs'

/** The drawing's own units; it scales with `size`. */
const BOX = 120
const THICK = 14
const RADIUS = (BOX - THICK) / 2
/** Two px at the usual size, as a share of the ring. */
const GAP = 0.006

export interface DonutSegment {
  readonly label: string
  readonly value: number
  readonly token: TokenName
  /** The filtered list behind the segment. */
  readonly href?: string | undefined
}

interface Props {
  /** In a fixed order; zeros stay in the legend and leave the ring. */
  readonly segments: readonly DonutSegment[]
  /** The number that matters, in the middle. */
  readonly value: string
  /** What that number is: "images". */
  readonly label: string
  /** Diameter in px; 120 by default. */
  readonly size?: number | undefined
}

/** Parts of a whole as a ring, the number that matters in the middle, values in the legend. Stands in a ChartCard. */
export function Donut({ segments, value, label, size = BOX }: Props) {
  const language = useLanguage()
  const arcs = donutArcs(
    segments.map((segment) => segment.value),
    GAP,
  )
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2 }}>
      <Box sx={{ position: 'relative', flexShrink: 0, width: size, height: size }}>
        <svg aria-hidden viewBox={`0 0 ${BOX} ${BOX}`} width={size} height={size}>
          <g
            className="nv-data-colour"
            fill="none"
            strokeWidth={THICK}
            // The ring begins at the top and not at three o'clock.
            transform={`rotate(-90 ${BOX / 2} ${BOX / 2})`}
          >
            <circle cx={BOX / 2} cy={BOX / 2} r={RADIUS} stroke={token('sunken')} />
            {segments.map((segment, index) => {
              const { start, length } = arcs[index] ?? { start: 0, length: 0 }
              if (length === 0) return null
              return (
                <circle
                  key={segment.label}
                  cx={BOX / 2}
                  cy={BOX / 2}
                  r={RADIUS}
                  pathLength={1}
                  strokeDasharray={`${length} ${1 - length}`}
                  strokeDashoffset={-start}
                  stroke={token(segment.token)}
                />
              )
            })}
          </g>
        </svg>
        <Box
          sx={{
            position: 'absolute',
            inset: 0,
            display: 'flex',
            flexDirection: 'column',
            alignItems: 'center',
            justifyContent: 'center',
          }}
        >
          <Box
            component="b"
            className="num"
            sx={{ fontSize: '1.25rem', lineHeight: '24px', fontWeight: 600 }}
          >
            {value}
          </Box>
          <Box sx={{ typography: 'caption', color: token('text-3') }}>{label}</Box>
        </Box>
      </Box>
      <Box sx={{ flex: '1 1 112px', minWidth: 0 }}>
        <ChartLegend
          direction="column"
          entries={segments.map((segment) => ({
            label: segment.label,
            token: segment.token,
            href: segment.href,
            value: formatNumber(segment.value, language),
          }))}
        />
      </Box>
    </Box>
  )
}
