import CheckIcon from '@mui/icons-material/Check'
import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly number: number
  /** Shows a tick instead. */
  readonly isDone?: boolean
}

/** The number of a step in a small circle; a tick once the step is done. Decorative: the list is numbered anyway. */
export function StepNumber({ number, isDone = false }: Props) {
  return (
    <Box
      aria-hidden
      component="span"
      sx={{
        display: 'inline-grid',
        placeItems: 'center',
        flexShrink: 0,
        width: 20,
        height: 20,
        borderRadius: '50%',
        typography: 'subtitle2',
        fontSize: '0.6875rem',
        border: `1px solid ${token(isDone ? 'accent' : 'border-strong')}`,
        backgroundColor: isDone ? token('accent') : undefined,
        color: token(isDone ? 'on-accent' : 'text-2'),
        '& svg': { fontSize: 14 },
      }}
    >
      {isDone ? <CheckIcon /> : number}
    </Box>
  )
}
