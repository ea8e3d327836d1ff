import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

interface Props {
  readonly items: readonly Fact[]
  /** Width of the label column in px. */
  readonly labelWidth?: number | undefined
}

/** What is known about an object: labels left, values right. On narrow screens the label stands above its value. */
export function Facts({ items, labelWidth = 128 }: Props) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', rowGap: 0.5 }}>
      {items.map(({ label, value }) => (
        <Box
          key={label}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `${labelWidth}px minmax(0, 1fr)` },
            columnGap: 1.5,
            minHeight: 22,
            typography: 'body2',
          }}
        >
          <Box component="dt" sx={{ color: token('text-3') }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', color: token('text-1') }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
