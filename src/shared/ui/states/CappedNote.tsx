import InfoIcon from '@mui/icons-material/InfoOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  /** "The first 2,000 of 48,211 events." */
  readonly text: ReactNode
  /** A small text button: "Load 2,000 more". */
  readonly action?: ReactNode
}

/** The line under a list that was cut short on purpose. */
export function CappedNote({ text, action }: Props) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1,
        minHeight: 36,
        px: 2,
        typography: 'caption',
        color: token('text-3'),
      }}
    >
      <InfoIcon aria-hidden sx={{ fontSize: 16 }} />
      <span>{text}</span>
      {action}
    </Box>
  )
}
