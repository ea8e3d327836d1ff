import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** The place of a notice above every page, in line with its content. */
export function NoticeStrip({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ px: { xs: 2, sm: 3 }, pt: 2 }}>{children}</Box>
}
