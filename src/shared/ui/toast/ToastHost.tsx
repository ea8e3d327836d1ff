import Box from '@mui/material/Box'
import Portal from '@mui/material/Portal'
import { useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { TaskTray } from '../tasks/TaskTray'
import { ToastCard } from './ToastCard'
import { useToastStore } from './toast'

/** The corner bottom right: the messages of `toast`, below them the task tray. Mounted once, near the root. */
export function ToastHost() {
  const t = useMessages(messages)
  const toasts = useToastStore((state) => state.toasts)
  const [isHeld, setHeld] = useState(false)
  return (
    <Portal>
      <Box
        sx={(theme) => ({
          position: 'fixed',
          zIndex: theme.zIndex.snackbar,
          right: 16,
          // On phones dialogs fill the screen and have their buttons at the bottom.
          [theme.breakpoints.down('sm')]: { top: 64 },
          // Above a bar of buttons that stands at the bottom of the page (`useDockHeight`).
          [theme.breakpoints.up('sm')]: { bottom: 'calc(16px + var(--nv-dock-height, 0px))' },
          width: 348,
          maxWidth: 'calc(100vw - 32px)',
          display: 'flex',
          flexDirection: 'column',
          gap: 1,
          '@media print': { display: 'none' },
        })}
      >
        <Box
          component="section"
          aria-label={t('toasts')}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}
        >
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} isHeld={isHeld} />
          ))}
        </Box>
        <TaskTray />
      </Box>
    </Portal>
  )
}
