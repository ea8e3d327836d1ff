import { styled } from '@mui/material/styles'
import Box from '@mui/material/Box'
import { Link } from 'react-router'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token, type TokenName } from '~/shared/theme/tokens'
import { barShares } from './barShares'

/** Room above the highest bar for its number, in px. */
const LABEL_PX = 20

const Bars = styled('ul')({
  display: 'flex',
  margin: '0 10px',
  padding: 0,
  listStyle: 'none',
  borderBottom: `1px solid ${token('border-strong')}`,
  '& > li': { flex: '1 1 0', minWidth: 0 },
  '& > li > *': {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    height: '100%',
    padding: '0 2px',
    textAlign: 'center',
    textDecoration: 'none',
    fontSize: '0.6875rem',
    lineHeight: '16px',
    color: token('text-2'),
  },
  '& > li > a': { borderRadius: '4px 4px 0 0' },
  '& > li > a:hover': { backgroundColor: token('hover'), color: token('text-1') },
  '& [data-part="bar"]': { borderRadius: '2px 2px 0 0' },
})

const Ticks = styled('div')({
  position: 'relative',
  height: 20,
  margin: '2px 10px 6px',
  fontSize: '0.6875rem',
  lineHeight: '18px',
  color: token('text-3'),
  '& > span': { position: 'absolute', transform: 'translateX(-50%)', fontVariantNumeric: 'tabular-nums' },
})

export interface HistogramBin {
  /** What the bin holds, with its number, for those who do not see it: "Score 10 to 19: 15 clusters". */
  readonly label: string
  readonly value: number
  readonly token: TokenName
  /** The filtered list behind the bar. */
  readonly href?: string | undefined
}

interface Props {
  readonly bins: readonly HistogramBin[]
  /** What stands under the borders of the bins; one more than there are bins. */
  readonly ticks: readonly string[]
  /** Height of the plot in px. */
  readonly height: number
}

/** How many there are of each size: bars with their numbers on top, no grid lines. Stands in a ChartCard. */
export function Histogram({ bins, ticks, height }: Props) {
  const language = useLanguage()
  const shares = barShares(bins.map((bin) => bin.value))
  return (
    <Box>
      <Bars style={{ height }}>
        {bins.map((bin, index) => {
          const content = (
            <>
              <span aria-hidden>{bin.value > 0 ? formatNumber(bin.value, language) : ''}</span>
              <span
                data-part="bar"
                aria-hidden
                className="nv-data-colour"
                style={{
                  // The smallest value is still something.
                  height: bin.value > 0 ? Math.max(3, (shares[index] ?? 0) * (height - LABEL_PX)) : 0,
                  backgroundColor: token(bin.token),
                }}
              />
            </>
          )
          return (
            <li key={bin.label} title={bin.label}>
              {bin.href === undefined || bin.value === 0 ? (
                <span role="img" aria-label={bin.label}>
                  {content}
                </span>
              ) : (
                <Link to={bin.href} aria-label={bin.label}>
                  {content}
                </Link>
              )}
            </li>
          )
        })}
      </Bars>
      <Ticks aria-hidden>
        {ticks.map((tick, index) => (
          <span key={tick} style={{ left: `${(100 * index) / (ticks.length - 1)}%` }}>
            {tick}
          </span>
        ))}
      </Ticks>
    </Box>
  )
}
