import Box from '@mui/material/Box'
import Drawer from '@mui/material/Drawer'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A sheet from the lower edge, for phones. Mounted means open. */
export function BottomSheet({ label, onClose, children }: Props) {
  return (
    <Drawer
      open
      anchor="bottom"
      onClose={onClose}
      slotProps={{
        paper: {
          'aria-label': label,
          sx: {
            maxHeight: '85dvh',
            pb: 1,
            borderRadius: '16px 16px 0 0',
            borderTop: `1px solid ${token('border')}`,
          },
        },
      }}
    >
      <Box
        aria-hidden
        sx={{
          flexShrink: 0,
          width: 36,
          height: 4,
          mx: 'auto',
          my: 1.25,
          borderRadius: '2px',
          bgcolor: token('border-strong'),
        }}
      />
      {children}
    </Drawer>
  )
}
