import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly targetId: string
  readonly children: ReactNode
}

/** First stop of the Tab key: past bar and navigation, straight to the page. A button, because `#…` is the router's. */
export function SkipLink({ targetId, children }: Props) {
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.getElementById(targetId)?.focus()}
      sx={{
        position: 'absolute',
        left: 8,
        top: -48,
        zIndex: 1400,
        px: 2,
        py: 1,
        border: `1px solid ${token('border-strong')}`,
        borderRadius: 1,
        color: token('accent-text'),
        backgroundColor: token('raised'),
        font: 'inherit',
        '&:focus': { top: 8 },
      }}
    >
      {children}
    </Box>
  )
}
