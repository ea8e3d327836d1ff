import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'

/** The outline of a page while its code is on the way. */
export function PageSkeleton() {
  const t = useMessages(messages)
  return (
    <Box role="status" aria-label={t('loadingPage')} sx={{ px: { xs: 2, sm: 3 }, py: 2.5 }}>
      <Skeleton variant="rounded" width={220} height={28} />
      <Skeleton variant="rounded" width={320} height={16} sx={{ mt: 1 }} />
      <Skeleton variant="rounded" height={360} sx={{ mt: 4 }} />
    </Box>
  )
}
