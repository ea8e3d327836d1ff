import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

/** The quiet line above a figure. */
export function FactLabel({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ typography: 'caption', color: token('text-3'), mb: 0.5 }}>{children}</Box>
}
