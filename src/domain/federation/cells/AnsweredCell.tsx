import Box from '@mui/material/Box'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatAgo, formatDateTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { cellMessages } from './messages'
import type { ClusterNumbers } from '../model/clusterRow'
import { useNow } from '~/shared/hooks/useNow'

const EVERY_MS = 5_000

/** How long ago a cluster last answered this console, by the console's own clock: the API tells no times. */
export function AnsweredCell({ numbers }: { readonly numbers: ClusterNumbers }) {
  const t = useMessages(cellMessages)
  const language = useLanguage()
  const now = useNow(EVERY_MS)
  const { answeredAt, isStale, status } = numbers
  const tone = isStale ? 'state-error' : 'text-3'
  if (!answeredAt) {
    return (
      <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
        {status === 'pending' ? t('asking') : status === 'elsewhere' ? '–' : t('never')}
      </Box>
    )
  }
  // An answer may be younger than the last tick.
  const age = formatAgo(answeredAt, new Date(Math.max(now, answeredAt.getTime())), language)
  return (
    <Box
      component="time"
      dateTime={answeredAt.toISOString()}
      title={formatDateTime(answeredAt, language)}
      sx={{ typography: 'caption', color: token(tone), whiteSpace: 'nowrap' }}
    >
      {age}
    </Box>
  )
}
