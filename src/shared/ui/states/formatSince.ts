import type { Language } from '~/shared/i18n/i18n'

/** A clock time today, a date and time before: `14:02`, `21 Nov, 14:02`. In the browser's time zone. */
export function formatSince(since: Date, language: Language, now: Date): string {
  const isToday = since.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && { day: 'numeric', month: 'short' }),
  }).format(since)
}
