import InfoIcon from '@mui/icons-material/InfoOutlined'
import ExitIcon from '@mui/icons-material/FullscreenExitOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { useEffect, type ReactNode } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useNow } from '~/shared/hooks/useNow'
import { usePopover } from '~/shared/hooks/usePopover'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatClock } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { usePageTitle } from '~/shared/ui/usePageTitle'
import { messages } from './messages'

interface Props {
  /** The cluster that serves the console. */
  readonly name: string
  /** How often everything is asked again. */
  readonly seconds: number
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** The summary for a screen on a wall: over the shell, full screen where the browser lets it, with nothing to operate. */
export function Kiosk({ name, seconds, onLeave, children }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const now = useNow(10_000)
  const title = t('kioskTitle', { name })
  usePageTitle(title)
  useFullScreen(onLeave)
  return (
    <Box
      sx={(theme) => ({
        position: 'fixed',
        inset: 0,
        // Over the shell and under dialogs: the one that asks to sign in again must be seen.
        zIndex: theme.zIndex.drawer + 1,
        overflow: 'auto',
        px: 3,
        py: 2,
        backgroundColor: token('canvas'),
      })}
    >
      <Box
        component="header"
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mb: 1.5 }}
      >
        <Typography variant="h1" tabIndex={-1} data-page-heading="" sx={{ outline: 'none' }}>
          <bdi>{title}</bdi>
        </Typography>
        <Box component="span" sx={{ flex: 1, typography: 'caption', color: token('text-3') }}>
          {t('kioskRead', { seconds })}
        </Box>
        <Box component="time" className="num" sx={{ typography: 'h1' }}>
          {formatClock(new Date(now), language)}
        </Box>
        <SessionRules />
        <Button size="small" startIcon={<ExitIcon />} onClick={onLeave}>
          {t('leaveFullScreen')}
        </Button>
      </Box>
      {children}
    </Box>
  )
}

function SessionRules() {
  const t = useMessages(messages)
  const user = useCurrentUser()
  const { button, popover } = usePopover('dialog')
  return (
    <>
      <Button size="small" variant="text" startIcon={<InfoIcon />} {...button}>
        {t('kioskAbout')}
      </Button>
      <Popover
        {...popover}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { maxWidth: 400, p: 2 } } }}
      >
        <Typography>{t('kioskSession', { minutes: Math.round(user.idleTimeoutS / 60) })}</Typography>
      </Popover>
    </>
  )
}

/** Fills the screen while it is shown. Leaving by the browser's own key leaves the kiosk, too. */
function useFullScreen(onLeave: () => void) {
  useEffect(() => {
    const entered = enterFullScreen()
    const onChange = () => {
      if (document.fullscreenElement === null) onLeave()
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      void entered.then((isFull) => {
        if (isFull && document.fullscreenElement !== null) void document.exitFullscreen()
      })
    }
    // Entered once: a new function of the parent is no reason to leave.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [])
}

/** Refused when the address was opened without a click, and on phones; the page fills the window all the same. */
async function enterFullScreen(): Promise<boolean> {
  try {
    await document.documentElement.requestFullscreen()
    return true
  } catch {
    return false
  }
}
