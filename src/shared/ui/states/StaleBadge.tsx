import HistoryIcon from '@mui/icons-material/History'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatMoment } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'

interface Props {
  /** When the numbers beside it were last true. */
  readonly since: Date
  readonly onRetry?: (() => void) | undefined
}

/** Stands beside numbers whose refresh is failing: the last good answer stays, with its age. */
export function StaleBadge({ since, onRetry }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const now = new Date(useNow(60_000))
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <Box
        role="status"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          height: 22,
          px: 1,
          borderRadius: '11px',
          typography: 'subtitle2',
          whiteSpace: 'nowrap',
          color: token('state-warning'),
          backgroundColor: token('state-warning-soft'),
          '& svg': { fontSize: 14 },
        }}
      >
        <HistoryIcon aria-hidden />
        {t('staleSince', { time: formatMoment(since, now, language) })}
      </Box>
      {onRetry && (
        <Button size="small" variant="text" sx={{ px: 0.75 }} onClick={onRetry}>
          {t('tryNow')}
        </Button>
      )}
    </Box>
  )
}
