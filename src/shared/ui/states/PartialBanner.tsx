import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  /** "31 of 34 clusters answered. Sums leave out 3." */
  readonly text: ReactNode
  /** A small text button: "Show them". */
  readonly action?: ReactNode
}

/** The strip on top of a table or card whose content leaves something out. */
export function PartialBanner({ text, action }: Props) {
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        columnGap: 1,
        minHeight: 36,
        px: 1.75,
        typography: 'caption',
        color: token('text-1'),
        backgroundColor: token('state-warning-soft'),
      }}
    >
      <WarningIcon aria-hidden sx={{ fontSize: 18, color: token('state-warning') }} />
      <Box sx={{ flex: 1, minWidth: 0, py: 0.75 }}>{text}</Box>
      {action}
    </Box>
  )
}
