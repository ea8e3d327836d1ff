import Box from '@mui/material/Box'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatDateTime, formatDuration, parseTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import type { ClusterNumbers } from '../model/clusterRow'
import { useNow } from '~/shared/hooks/useNow'
import { NumberCell } from './NumberCell'

const DAY_MS = 24 * 60 * 60_000
/** The database is published daily; one that is older than this misses what matters most. */
const OLD_AFTER_MS = 7 * DAY_MS
const EVERY_MS = 60_000

/** Version and age of the vulnerability database a cluster scans with. */
export function CveDatabaseCell({ numbers }: { readonly numbers: ClusterNumbers }) {
  const language = useLanguage()
  const now = useNow(EVERY_MS)
  const version = numbers.summary?.cvedb_version ?? ''
  if (version === '') return <NumberCell numbers={numbers} value={undefined} />
  const createdAt = parseTime(numbers.summary?.cvedb_create_time ?? '')
  const ageMs = createdAt === null ? 0 : now - createdAt.getTime()
  return (
    <Box component="span" sx={{ typography: 'caption', whiteSpace: 'nowrap' }}>
      <Box component="bdi" sx={{ color: numbers.isStale ? token('text-3') : token('text-1') }}>
        {version}
      </Box>
      {createdAt && (
        <Box
          component="time"
          dateTime={createdAt.toISOString()}
          title={formatDateTime(createdAt, language)}
          sx={{ color: token(ageMs > OLD_AFTER_MS ? 'state-warning' : 'text-3') }}
        >
          {' · '}
          {formatDuration(ageMs, language)}
        </Box>
      )}
    </Box>
  )
}
