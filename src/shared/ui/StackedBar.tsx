import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '~/shared/i18n/useMessages'
import { token, type TokenName } from '~/shared/theme/tokens'

export interface BarSegment {
  /** Lower-case word after the number: "critical". */
  readonly label: string
  readonly value: number
  /** Token of the area: `sev-critical-fill`. */
  readonly token: TokenName
  /** Token of the number in the legend; the text-coloured sibling of `token` when absent. */
  readonly textToken?: TokenName | undefined
  /** The filtered list behind the number. */
  readonly to?: string | undefined
}

interface Props {
  readonly segments: readonly BarSegment[]
  /** What the parts are parts of: "Vulnerabilities by severity". */
  readonly label: string
  /** Height in px, 4–8. */
  readonly height?: number | undefined
  readonly legend?: boolean | undefined
  /** Share of the width (0–1) the bar takes, to compare it with its neighbours. All of it when absent. */
  readonly share?: number | undefined
}

/** Parts of a whole as one thin bar, in a fixed order, with the numbers under it. Parts of zero are left out of the bar. */
export function StackedBar({ segments, label, height = 8, legend = false, share = 1 }: Props) {
  const number = new Intl.NumberFormat(useLanguage())
  const spoken = segments.map((segment) => `${number.format(segment.value)} ${segment.label}`).join(', ')
  const shown = segments.filter((segment) => segment.value > 0)
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        role="img"
        aria-label={`${label}: ${spoken}`}
        style={{ width: `${share * 100}%` }}
        sx={{ display: 'flex', gap: '2px', minWidth: 8, height, borderRadius: '2px', overflow: 'hidden' }}
      >
        {shown.length === 0 && <Box sx={{ flex: 1, backgroundColor: token('border') }} />}
        {shown.map((segment) => (
          <Box
            key={segment.label}
            className="nv-data-colour"
            style={{ flexGrow: segment.value }}
            sx={{ flexBasis: 0, minWidth: 3, borderRadius: '2px', backgroundColor: token(segment.token) }}
          />
        ))}
      </Box>
      {legend && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, mt: 0.75, typography: 'caption' }}>
          {segments.map((segment) => (
            <LegendEntry key={segment.label} segment={segment} value={number.format(segment.value)} />
          ))}
        </Box>
      )}
    </Box>
  )
}

/** `sev-high-fill` is an area colour; text needs the darker `sev-high`. */
function legendColour({ token: area, textToken, value }: BarSegment): string {
  if (value === 0) return token('text-3')
  return token(textToken ?? textSibling(area))
}

function textSibling(area: TokenName): TokenName {
  // A fill token always has the sibling without the suffix; others (series) are text-safe or named by textToken.
  return area.endsWith('-fill') ? (area.slice(0, -'-fill'.length) as TokenName) : 'text-1'
}

function LegendEntry({ segment, value }: { readonly segment: BarSegment; readonly value: ReactNode }) {
  const content = (
    <>
      <Box component="b" className="num" sx={{ color: legendColour(segment) }}>
        {value}
      </Box>{' '}
      {segment.label}
    </>
  )
  if (segment.to === undefined) return <Box sx={{ color: token('text-3') }}>{content}</Box>
  return (
    <MuiLink component={Link} to={segment.to} sx={{ color: token('text-3') }}>
      {content}
    </MuiLink>
  )
}
