import { expect, test } from 'vitest'
import { countdown } from './countdown'

const HOUR = 60 * 60_000

test('counts from the moment the token arrived', () => {
  expect(countdown(1_000, HOUR, 1_000)).toEqual({ leftMs: HOUR, fraction: 1, phase: 'valid' })
  expect(countdown(0, HOUR, HOUR / 2)).toEqual({ leftMs: HOUR / 2, fraction: 0.5, phase: 'valid' })
})

test('hurries under five minutes and ends at zero, also long after', () => {
  expect(countdown(0, HOUR, HOUR - 5 * 60_000).phase).toBe('valid')
  expect(countdown(0, HOUR, HOUR - 5 * 60_000 + 1).phase).toBe('hurry')
  expect(countdown(0, HOUR, HOUR).phase).toBe('expired')
  expect(countdown(0, HOUR, 48 * HOUR)).toEqual({ leftMs: 0, fraction: 0, phase: 'expired' })
})

test('a clock that is set back gives no more than the whole', () => {
  expect(countdown(HOUR, HOUR, 0)).toMatchObject({ leftMs: HOUR, fraction: 1 })
})
