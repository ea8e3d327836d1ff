import '../i18n/chinese'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatAgo,
  formatClock,
  formatCountdown,
  formatDateTime,
  formatDuration,
  formatMoment,
  formatSince,
  fromUnixSeconds,
  parseTime,
} from './time'
import { setTimeZone } from './timeZone'

const at = (text: string) => new Date(text)
const instant = fc.date({
  min: at('2001-01-01T00:00:00Z'),
  max: at('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
})

test.each([
  ['', null],
  ['0001-01-01T00:00:00Z', null],
  ['not a date', null],
  ['2026-03-03T12:04:31Z', at('2026-03-03T12:04:31Z')],
  ['2026-03-03T12:04:31.123456789+02:00', at('2026-03-03T10:04:31.123Z')],
])('the time %j is %s', (text, date) => {
  expect(parseTime(text)).toEqual(date)
})

test('unix seconds, where 0 means never', () => {
  expect(fromUnixSeconds(0)).toBeNull()
  expect(fromUnixSeconds(1_772_539_471)).toEqual(at('2026-03-03T12:04:31Z'))
})

test.each([
  [0, '0 s', '0 秒'],
  [40_000, '40 s', '40 秒'],
  [59_999, '59 s', '59 秒'],
  [60_000, '1 min', '1 分钟'],
  [38 * 60_000, '38 min', '38 分钟'],
  [4 * 3_600_000 + 59 * 60_000, '4 h', '4 小时'],
  [12 * 86_400_000, '12 d', '12 天'],
  [1234 * 86_400_000, '1,234 d', '1,234 天'],
  [-5, '0 s', '0 秒'],
])('%i ms are %s', (span, en, zh) => {
  expect(formatDuration(span, 'en')).toBe(en)
  expect(formatDuration(span, 'zh-CN')).toBe(zh)
})

test('how long ago, also when our clock is behind', () => {
  const now = at('2026-03-03T12:42:00Z')
  expect(formatAgo(at('2026-03-03T12:04:00Z'), now, 'en')).toBe('38 min ago')
  expect(formatAgo(at('2026-03-03T12:41:59.500Z'), now, 'en')).toBe('just now')
  expect(formatAgo(at('2026-03-03T12:45:00Z'), now, 'en')).toBe('in 3 min')
  expect(formatAgo(at('2026-03-03T12:04:00Z'), now, 'zh-CN')).toBe('38 分钟前')
})

test('since: the clock today, the day before that', () => {
  const now = new Date(2026, 2, 3, 23, 59)
  expect(formatSince(new Date(2026, 2, 3, 0, 0), now, 'en')).toBe('since 00:00')
  expect(formatSince(new Date(2026, 2, 2, 23, 59), now, 'en')).toBe('since 2 Mar, 23:59')
  expect(formatSince(new Date(2025, 11, 31, 12, 4), now, 'en')).toBe('since 31 Dec 2025, 12:04')
  expect(formatDateTime(new Date(2026, 2, 3, 12, 4, 31), 'en')).toBe('3 Mar 2026, 12:04:31')
})

test('a longer span never reads shorter', () => {
  const size = (text: string) => {
    const [value = '', unit = ''] = text.split(' ')
    return (
      Number(value.replaceAll(',', '')) *
      { s: 1, min: 60, h: 3600, d: 86_400 }[unit as 's' | 'min' | 'h' | 'd']
    )
  }
  const span = fc.nat({ max: 400 * 86_400_000 })
  fc.assert(
    fc.property(span, span, (a, b) => {
      const [shorter, longer] = a < b ? [a, b] : [b, a]
      expect(size(formatDuration(shorter, 'en'))).toBeLessThanOrEqual(size(formatDuration(longer, 'en')))
      expect(size(formatDuration(a, 'en')) * 1000).toBeLessThanOrEqual(a)
    }),
  )
})

test('"since" leaves the day out exactly on the same calendar day, in every time zone and across clock changes', () => {
  try {
    for (const timeZone of [
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ]) {
      setTimeZone(timeZone)
      const day = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' })
      fc.assert(
        fc.property(instant, fc.integer({ min: -50, max: 0 }), (now, hours) => {
          const date = new Date(now.getTime() + hours * 3_600_000)
          const text = formatSince(date, now, 'en')
          expect(/^since \d\d:\d\d$/.test(text)).toBe(day.format(date) === day.format(now))
        }),
      )
    }
  } finally {
    setTimeZone(undefined)
  }
})

test('the clock shows 00 and not 24 at midnight', () => {
  expect(formatClock(new Date(2026, 0, 1, 0, 5), 'en')).toBe('00:05')
  expect(formatClock(new Date(2026, 0, 1, 0, 5), 'zh-CN')).toBe('00:05')
})

test('a moment of today is a clock time, an earlier one has its day', () => {
  const now = new Date(2026, 10, 22, 16, 30)
  expect(formatMoment(new Date(2026, 10, 22, 14, 2), now, 'en')).toBe('14:02')
  expect(formatMoment(new Date(2026, 10, 21, 23, 59), now, 'en')).toMatch(/21 Nov.* 23:59/)
  expect(formatMoment(new Date(2026, 10, 21, 23, 59), now, 'zh-CN')).toMatch(/11月21日.*23:59/)
})

test.each([
  [-5, '00:00'],
  [0, '00:00'],
  [1, '00:01'],
  [59_000, '00:59'],
  [57 * 60_000 + 43_000, '57:43'],
  [3_600_000, '1:00:00'],
  [24 * 3_600_000, '24:00:00'],
])('%d ms count down as %s', (leftMs, text) => {
  expect(formatCountdown(leftMs)).toBe(text)
})

test('times are shown in the time zone that was chosen, days included', () => {
  const now = at('2026-11-28T16:30:00Z')
  try {
    setTimeZone('Asia/Tokyo')
    expect(formatClock(now, 'en')).toBe('01:30')
    expect(formatDateTime(now, 'en')).toBe('29 Nov 2026, 01:30:00')
    // In Tokyo it is the next day already.
    expect(formatMoment(at('2026-11-28T14:30:00Z'), now, 'en')).toBe('28 Nov, 23:30')
    setTimeZone('UTC')
    expect(formatMoment(at('2026-11-28T14:30:00Z'), now, 'en')).toBe('14:30')
  } finally {
    setTimeZone(undefined)
  }
})
