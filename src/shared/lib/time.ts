import { translate, type MessageValues } from '~/shared/i18n/defineMessages'
import type { Language } from '~/shared/i18n/i18n'
import { timeMessages } from './messages'
import { formatNumber } from './number'
import { timeZone } from './timeZone'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type TimeWord = Parameters<typeof translate<typeof timeMessages.en>>[1]

function word(key: TimeWord, language: Language, values?: MessageValues): string {
  return translate(timeMessages, key, { ...values, lng: language })
}

/**
 * An RFC 3339 text of the controller as a date. Null for "", for Go's zero time (year 1), and for what is no date:
 * all three mean that it never happened or is not known.
 */
export function parseTime(text: string): Date | null {
  const date = new Date(text)
  return text === '' || Number.isNaN(date.getTime()) || date.getUTCFullYear() <= 1 ? null : date
}

/** Unix seconds as a date; 0 is the controller's way to say "never". */
export function fromUnixSeconds(seconds: number): Date | null {
  return seconds === 0 ? null : new Date(seconds * SECOND)
}

/** A time span in its largest whole unit: "40 s", "38 min", "4 h", "12 d". Rounded down, so that "1 h" has passed. */
export function formatDuration(milliseconds: number, language: Language): string {
  const span = Math.max(0, milliseconds)
  const [key, unit] =
    span >= DAY
      ? (['days', DAY] as const)
      : span >= HOUR
        ? (['hours', HOUR] as const)
        : span >= MINUTE
          ? (['minutes', MINUTE] as const)
          : (['seconds', SECOND] as const)
  return word(key, language, { value: formatNumber(Math.floor(span / unit), language) })
}

/** What is left of something: "57:43", from an hour on "1:00:00". Rounded up: "00:00" is shown only when it is over. */
export function formatCountdown(leftMs: number): string {
  const seconds = Math.ceil(Math.max(0, leftMs) / SECOND)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`
}

/** How long ago: "38 min ago", "just now"; a moment ahead of our clock reads "in 3 min". */
export function formatAgo(date: Date, now: Date, language: Language): string {
  const span = now.getTime() - date.getTime()
  if (Math.abs(span) < SECOND) return word('justNow', language)
  return word(span > 0 ? 'ago' : 'ahead', language, { duration: formatDuration(Math.abs(span), language) })
}

/** "since 12:04"; with the day when it was not today: "since 3 Mar, 12:04". */
export function formatSince(date: Date, now: Date, language: Language): string {
  return word('since', language, { moment: formatMoment(date, now, language) })
}

/** A wall clock time, with the day when it was not today: "12:04", "3 Mar, 12:04". */
export function formatMoment(date: Date, now: Date, language: Language): string {
  return isSameDay(date, now) ? formatClock(date, language) : formatDayAndClock(date, now, language)
}

/** Wall clock: "12:04". */
export function formatClock(date: Date, language: Language): string {
  return format(date, language, { hour: '2-digit', minute: '2-digit' })
}

/** The whole moment, for tooltips and details: "3 Mar 2026, 12:04:31". */
export function formatDateTime(date: Date, language: Language): string {
  return format(date, language, { ...fullDay, hour: '2-digit', minute: '2-digit', second: '2-digit' })
}

/** A day, for dates without a time of day: "3 Mar 2026". */
export function formatDay(date: Date, language: Language): string {
  return format(date, language, fullDay)
}

const fullDay = { day: 'numeric', month: 'short', year: 'numeric' } as const

function formatDayAndClock(date: Date, now: Date, language: Language): string {
  const { year, ...dayOfYear } = fullDay
  const day = calendarDay(date).year === calendarDay(now).year ? dayOfYear : { ...dayOfYear, year }
  return format(date, language, { ...day, hour: '2-digit', minute: '2-digit' })
}

// Calendar days and not 24 hours: a day has 23 or 25 hours when the clocks change.
function isSameDay(a: Date, b: Date): boolean {
  return calendarDay(a).day === calendarDay(b).day
}

/** The day and year a moment falls on in the time zone of the person: "2026-11-28", "2026". */
function calendarDay(date: Date): { readonly day: string; readonly year: string } {
  // Sweden writes dates as ISO 8601 does.
  const day = formatWith('sv', date, { year: 'numeric', month: '2-digit', day: '2-digit' })
  return { day, year: day.slice(0, 4) }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function format(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  // Day before month and a 24-hour clock in English too: the people who read this sit in all time zones.
  return formatWith(language === 'en' ? 'en-GB' : language, date, { ...options, hourCycle: 'h23' })
}

function formatWith(locale: string, date: Date, options: Intl.DateTimeFormatOptions): string {
  const zone = timeZone()
  const key = `${locale} ${zone ?? ''} ${Object.keys(options).join(' ')}`
  let known = formatters.get(key)
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { ...options, ...(zone !== undefined && { timeZone: zone }) })
    formatters.set(key, known)
  }
  return known.format(date)
}
