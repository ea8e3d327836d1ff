import { useNow } from '~/shared/hooks/useNow'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatDateTime, formatDuration, parseTime } from '~/shared/lib/time'

/** How long ago a component was started, with the moment itself on hover. "–" when it is not known. */
export function UpTime({ startedAt }: { readonly startedAt: string }) {
  const language = useLanguage()
  const now = useNow(60_000)
  const started = parseTime(startedAt)
  if (!started) return '–'
  return (
    <time dateTime={startedAt} title={formatDateTime(started, language)}>
      {formatDuration(now - started.getTime(), language)}
    </time>
  )
}
