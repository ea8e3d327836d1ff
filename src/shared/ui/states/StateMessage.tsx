import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

const iconColour = {
  neutral: token('text-2'),
  warning: token('state-warning'),
  error: token('state-error'),
} as const

interface Props {
  readonly icon: ReactNode
  readonly tone?: keyof typeof iconColour
  readonly title: ReactNode
  /** Cause or remedy, one or two sentences. */
  readonly text?: ReactNode
  /** At most two buttons. */
  readonly actions?: ReactNode
  /** Below the buttons: a disclosure. */
  readonly children?: ReactNode
  /** `alert` interrupts; for states a person is waiting for. */
  readonly role?: 'alert' | 'status' | undefined
}

/** The base of all states: icon tile, sentence, cause or remedy, buttons. */
export function StateMessage({ icon, tone = 'neutral', title, text, actions, children, role }: Props) {
  return (
    <Stack role={role} sx={{ alignItems: 'center', textAlign: 'center', px: 3, py: 4, minWidth: 0 }}>
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 44,
          height: 44,
          mb: 1.5,
          borderRadius: '10px',
          color: iconColour[tone],
          backgroundColor: token('sunken'),
          '& svg': { fontSize: 24 },
        }}
      >
        {icon}
      </Box>
      <Typography variant="h4" component="p" sx={{ maxWidth: 480, overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      {text !== undefined && (
        <Typography
          component="div"
          sx={{
            mt: 0.5,
            maxWidth: 340,
            color: token('text-3'),
            overflowWrap: 'anywhere',
            textWrap: 'balance',
          }}
        >
          {text}
        </Typography>
      )}
      {actions !== undefined && (
        <Stack direction="row" sx={{ mt: 2, gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
          {actions}
        </Stack>
      )}
      {children}
    </Stack>
  )
}
