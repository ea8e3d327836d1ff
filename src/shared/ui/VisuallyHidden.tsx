import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

// clip-path rather than display: none, which would hide it from assistive technology too.
const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const

/** Words for assistive technology only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={hidden}>
      {children}
    </Box>
  )
}
