import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Skeleton from '@mui/material/Skeleton'
import { lazy, Suspense } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'

const AccountDetails = lazy(async () => ({ default: (await import('./AccountDetails')).AccountDetails }))

/** Opens what there is about oneself. */
export function AccountMenu() {
  const t = useMessages(messages)
  const user = useCurrentUser()
  const { button, popover, close } = usePopover('dialog')
  return (
    <>
      <IconButton aria-label={t('account')} {...button} sx={{ p: 0.5 }}>
        <Box
          component="span"
          sx={{
            display: 'grid',
            placeItems: 'center',
            width: 32,
            height: 32,
            borderRadius: '50%',
            fontSize: 12,
            fontWeight: 600,
            color: token('text-2'),
            backgroundColor: token('sunken'),
            border: `1px solid ${token('border')}`,
          }}
        >
          {initials(user.username)}
        </Box>
      </IconButton>
      <Popover
        {...popover}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('account'), sx: { width: 300, mt: 0.5 } } }}
      >
        <Suspense fallback={<Skeleton variant="rectangular" height={320} sx={{ m: 2 }} />}>
          <AccountDetails onClose={close} />
        </Suspense>
      </Popover>
    </>
  )
}

const initials = (name: string) => [...name].slice(0, 2).join('').toUpperCase()
