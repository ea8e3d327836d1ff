import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface Props {
  /** A CSS value. */
  readonly colour: string
  /** An icon of 16 px. */
  readonly children: ReactNode
}

/** The icon before a word that says the same; nothing to listen to. */
export function LabelIcon({ colour, children }: Props) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ display: 'inline-flex', color: colour, '& svg': { fontSize: 16 } }}
    >
      {children}
    </Box>
  )
}
