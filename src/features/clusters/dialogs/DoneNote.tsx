import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly icon: ReactNode
  readonly title: ReactNode
  readonly children: ReactNode
}

/** What a dialog says when its work is done: the result, and what follows from it. */
export function DoneNote({ icon, title, children }: Props) {
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          flexShrink: 0,
          width: 44,
          height: 44,
          borderRadius: '10px',
          color: token('state-ok'),
          backgroundColor: token('state-ok-soft'),
        }}
      >
        {icon}
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }} role="status">
        <Typography variant="subtitle1" component="p">
          {title}
        </Typography>
        <Box sx={{ mt: 0.5, color: token('text-2') }}>{children}</Box>
      </Box>
    </Box>
  )
}
