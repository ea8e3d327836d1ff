import TimerIcon from '@mui/icons-material/TimerOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { IdleSession } from '~/domain/auth/useIdleSession'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatCountdown, formatDuration } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { RingProgress } from '~/shared/ui/RingProgress'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { messages } from './messages'
import { useSignOut } from './useSignOut'

interface Props {
  readonly session: IdleSession
  readonly idleTimeoutS: number
}

/** "Are you still there?", a minute before the session ends because nobody touches anything. */
export function IdleDialog({ session, idleTimeoutS }: Props) {
  const titleId = useId()
  const textId = useId()
  const { endsAtMs } = session
  return (
    <Dialog
      open={endsAtMs !== undefined}
      // Escape means "I am here".
      onClose={session.stay}
      role="alertdialog"
      maxWidth={false}
      aria-labelledby={titleId}
      aria-describedby={textId}
      slotProps={{ paper: { sx: { width: '100%', maxWidth: 428, m: 2 } } }}
    >
      {endsAtMs !== undefined && (
        <Question
          session={session}
          idleTimeoutS={idleTimeoutS}
          endsAtMs={endsAtMs}
          titleId={titleId}
          textId={textId}
        />
      )}
    </Dialog>
  )
}

interface QuestionProps extends Props {
  readonly endsAtMs: number
  readonly titleId: string
  readonly textId: string
}

const TICK_MS = 1_000

function Question({ session, idleTimeoutS, endsAtMs, titleId, textId }: QuestionProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const signOut = useSignOut()
  const leftMs = Math.max(0, endsAtMs - useNow(TICK_MS))
  return (
    <>
      <DialogContent sx={{ pt: 2.5 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
          <RingProgress fraction={leftMs / 60_000} tone="warning">
            <TimerIcon aria-hidden sx={{ fontSize: 18, color: token('state-warning') }} />
          </RingProgress>
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="h2" id={titleId}>
              {t('stillThere')}
            </Typography>
            <Typography id={textId} sx={{ mt: 0.5, color: token('text-2') }}>
              {t('stillThereText', { duration: formatDuration(idleTimeoutS * 1000, language) })}
            </Typography>
            <Box sx={{ mt: 1, display: 'flex', alignItems: 'baseline', gap: 0.75 }}>
              <Typography variant="h1" component="span" className="num" role="timer">
                {formatCountdown(leftMs)}
              </Typography>
              <Typography variant="caption" sx={{ color: token('text-3') }}>
                {t('untilSignOut')}
              </Typography>
            </Box>
            <SpokenCountdown leftMs={leftMs} />
          </Box>
        </Box>
        {session.error && (
          <Box sx={{ mt: 2 }}>
            <ErrorNote error={session.error} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={signOut}>{t('signOutNow')}</Button>
        <Button variant="contained" autoFocus loading={session.isStaying} onClick={session.stay}>
          {t('staySignedIn')}
        </Button>
      </DialogActions>
    </>
  )
}

/** Screen readers hear a few of the seconds, not each of them. */
function SpokenCountdown({ leftMs }: { readonly leftMs: number }) {
  const t = useMessages(messages)
  const seconds = [10, 30].find((mark) => leftMs <= mark * TICK_MS)
  return (
    <VisuallyHidden>
      <span role="status">{seconds !== undefined && t('secondsLeft', { seconds })}</span>
    </VisuallyHidden>
  )
}
