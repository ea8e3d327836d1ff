import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { LabelIcon } from './LabelIcon'

interface Props {
  readonly icon: ReactNode
  /** Of the icon, as a CSS value. */
  readonly colour: string
  readonly children: ReactNode
  /** The words take the colour, too; otherwise the icon alone. */
  readonly isLoud?: boolean
}

/** A word behind its icon, for things that are no state (a StatusLabel): a mode, an action. */
export function IconLabel({ icon, colour, children, isLoud = false }: Props) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'middle',
        gap: 0.75,
        color: isLoud ? colour : undefined,
        fontWeight: isLoud ? 500 : 400,
      }}
    >
      <LabelIcon colour={colour}>{icon}</LabelIcon>
      {children}
    </Box>
  )
}
