import { expect, test } from 'vitest'
import { formatSince } from './formatSince'

const now = new Date(2026, 10, 22, 16, 30)

test('today is a clock time', () => {
  expect(formatSince(new Date(2026, 10, 22, 14, 2), 'en', now)).toBe('14:02')
})

test('an earlier day is named', () => {
  expect(formatSince(new Date(2026, 10, 21, 23, 59), 'en', now)).toMatch(/21 Nov.* 23:59/)
  expect(formatSince(new Date(2026, 10, 21, 23, 59), 'zh-CN', now)).toMatch(/11月21日.*23:59/)
})
