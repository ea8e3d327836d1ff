import Box from '@mui/material/Box'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime, formatDuration, parseTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import { isDatabaseOld } from './model/databaseAge'

/** How old a vulnerability database is; beyond a week in words and colour. "–" when it is not known. */
export function DatabaseAge({ madeAt }: { readonly madeAt: string }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const made = parseTime(madeAt)
  const now = useNow(60_000)
  if (!made) return '–'
  const isOld = isDatabaseOld(made, new Date(now))
  return (
    <Box
      component="time"
      dateTime={madeAt}
      title={formatDateTime(made, language)}
      sx={{ color: isOld ? token('state-warning') : 'inherit', fontWeight: isOld ? 500 : 400 }}
    >
      {formatDuration(now - made.getTime(), language)}
      {isOld && ` · ${t('old')}`}
    </Box>
  )
}
