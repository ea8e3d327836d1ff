import BellIcon from '@mui/icons-material/NotificationsOutlined'
import Badge from '@mui/material/Badge'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Skeleton from '@mui/material/Skeleton'
import { lazy, Suspense } from 'react'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import type { SelectedCluster } from '../shell/useSelectedCluster'
import { useNotices } from './useNotices'

const NoticeList = lazy(async () => ({ default: (await import('./NoticeList')).NoticeList }))

/** What the selected cluster, the federation and the own account have to announce. */
export function BellButton({ selected }: { readonly selected: SelectedCluster }) {
  const t = useMessages(messages)
  const { button, popover, close } = usePopover('dialog')
  const { notices, error } = useNotices(selected.id)
  return (
    <>
      <IconButton aria-label={t('bell', { count: notices.length })} {...button}>
        <Badge badgeContent={notices.length} color="error">
          <BellIcon />
        </Badge>
      </IconButton>
      <Popover
        {...popover}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('bellTitle'),
            sx: { width: 400, maxWidth: 'calc(100vw - 32px)', mt: 0.5 },
          },
        }}
      >
        <Suspense fallback={<Skeleton variant="rectangular" height={160} sx={{ m: 2 }} />}>
          <NoticeList selected={selected} notices={notices} error={error} onClose={close} />
        </Suspense>
      </Popover>
    </>
  )
}
