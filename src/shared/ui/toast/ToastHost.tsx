import Box from '@mui/material/Box'
import Portal from '@mui/material/Portal'
import { useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { ToastCard } from './ToastCard'
import { useToastStore } from './toast'

/** Shows the messages of `toast`, bottom right. Mounted once, near the root. */
export function ToastHost() {
  const t = useMessages(messages)
  const toasts = useToastStore((state) => state.toasts)
  const [isHeld, setHeld] = useState(false)
  return (
    <Portal>
      <Box
        component="section"
        aria-label={t('toasts')}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        sx={(theme) => ({
          position: 'fixed',
          zIndex: theme.zIndex.snackbar,
          right: 16,
          // On phones dialogs fill the screen and have their buttons at the bottom.
          [theme.breakpoints.down('sm')]: { top: 64 },
          [theme.breakpoints.up('sm')]: { bottom: 16 },
          width: 348,
          maxWidth: 'calc(100vw - 32px)',
          display: 'flex',
          flexDirection: 'column',
          gap: 1,
          '@media print': { display: 'none' },
        })}
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} isHeld={isHeld} />
        ))}
      </Box>
    </Portal>
  )
}
