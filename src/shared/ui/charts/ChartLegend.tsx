import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { token, type TokenName } from '~/shared/theme/tokens'

export interface LegendEntry {
  readonly label: string
  /** Already written in the language; none where the chart prints the values. */
  readonly value?: string | undefined
  readonly token: TokenName
  /** The filtered list behind the entry. */
  readonly href?: string | undefined
}

interface Props {
  readonly entries: readonly LegendEntry[]
  /** A word at the far end: "0 is best". */
  readonly note?: string | undefined
  /** `column` beside a chart, `row` (default) under it. */
  readonly direction?: 'row' | 'column' | undefined
}

/** What the colours of a chart mean, with the values. */
export function ChartLegend({ entries, note, direction = 'row' }: Props) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'space-between',
        columnGap: 1.5,
        typography: 'caption',
        color: token('text-2'),
      }}
    >
      <Box
        component="ul"
        sx={{
          display: 'flex',
          flexDirection: direction,
          flexWrap: direction === 'row' ? 'wrap' : 'nowrap',
          flex: direction === 'column' ? 1 : undefined,
          columnGap: 1.5,
          rowGap: 0.5,
          minWidth: 0,
          m: 0,
          p: 0,
          listStyle: 'none',
        }}
      >
        {entries.map((entry) => (
          <Box component="li" key={entry.label} sx={{ minWidth: 0 }}>
            <Linked href={entry.href}>
              <Box
                component="span"
                aria-hidden
                className="nv-data-colour"
                sx={{
                  flexShrink: 0,
                  width: 8,
                  height: 8,
                  borderRadius: '2px',
                  backgroundColor: token(entry.token),
                }}
              />
              <Box component="span" sx={{ flex: direction === 'column' ? 1 : undefined }}>
                {entry.label}
              </Box>
              {entry.value !== undefined && (
                <Box component="b" className="num" sx={{ fontWeight: 600, color: token('text-1') }}>
                  {entry.value}
                </Box>
              )}
            </Linked>
          </Box>
        ))}
      </Box>
      {note !== undefined && (
        <Box component="span" sx={{ color: token('text-3') }}>
          {note}
        </Box>
      )}
    </Box>
  )
}

const row = { display: 'flex', alignItems: 'center', gap: 0.75, minHeight: 20 } as const

function Linked({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  if (href === undefined) return <Box sx={row}>{children}</Box>
  return (
    <MuiLink component={Link} to={href} underline="hover" sx={{ ...row, color: 'inherit' }}>
      {children}
    </MuiLink>
  )
}
