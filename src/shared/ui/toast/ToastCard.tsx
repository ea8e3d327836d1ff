import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import CloseIcon from '@mui/icons-material/Close'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import IconButton from '@mui/material/IconButton'
import { useEffect, type ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { dismissToast, type Toast, type ToastKind } from './toast'

const looks: Readonly<Record<ToastKind, { icon: ReactNode; colour: string }>> = {
  success: { icon: <CheckIcon />, colour: token('state-ok') },
  error: { icon: <ErrorIcon />, colour: token('state-error') },
  info: { icon: <InfoIcon />, colour: token('state-progress') },
  progress: { icon: <CircularProgress size={18} aria-hidden />, colour: token('state-progress') },
}

/** Long enough to read two lines; something to click gets longer. */
const STAY_MS = 6_000
const STAY_WITH_ACTION_MS = 12_000

function stayOf(toast: Toast): number | undefined {
  if (toast.kind === 'error' || toast.kind === 'progress') return undefined
  return toast.action ? STAY_WITH_ACTION_MS : STAY_MS
}

interface Props {
  readonly toast: Toast
  /** While the pointer or the focus is on the messages none of them leaves. */
  readonly isHeld: boolean
}

/** One message of ToastHost. */
export function ToastCard({ toast, isHeld }: Props) {
  const t = useMessages(messages)
  const { id, kind, title, detail, action } = toast
  const stayMs = stayOf(toast)

  useEffect(() => {
    if (isHeld || stayMs === undefined) return
    const timer = setTimeout(() => dismissToast(id), stayMs)
    return () => clearTimeout(timer)
    // A changed title or detail is a new message to read: the clock starts again.
  }, [id, isHeld, stayMs, title, detail])

  const { icon, colour } = looks[kind]
  return (
    <Box
      role={kind === 'error' ? 'alert' : 'status'}
      sx={{
        display: 'flex',
        gap: 1.25,
        alignItems: 'flex-start',
        pl: 1.5,
        pr: 0.75,
        py: 1,
        borderRadius: '10px',
        border: `1px solid ${token('border')}`,
        backgroundColor: token('raised'),
        boxShadow: token('shadow'),
      }}
    >
      <Box aria-hidden sx={{ display: 'flex', mt: '1px', color: colour, '& svg': { fontSize: 20 } }}>
        {icon}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ typography: 'subtitle1' }}>{title}</Box>
        {detail !== undefined && <Box sx={{ typography: 'caption', color: token('text-3') }}>{detail}</Box>}
      </Box>
      {action && (
        <Button
          size="small"
          variant="text"
          sx={{ my: '-2px', px: 1 }}
          onClick={() => {
            action.onClick()
            dismissToast(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" aria-label={t('dismiss')} sx={{ my: '-2px' }} onClick={() => dismissToast(id)}>
        <CloseIcon />
      </IconButton>
    </Box>
  )
}
