import { describe, expect, test } from 'vitest'
import { heartbeatMs, idleState, limitNotice, SESSION_LIMIT_MS } from './sessionClock'

const MINUTE = 60_000

describe('a session nobody touches', () => {
  test('asks one minute before its end, and ends in time', () => {
    expect(idleState(0, 300)).toEqual({ name: 'active', nextCheckInMs: 4 * MINUTE })
    expect(idleState(4 * MINUTE - 1, 300)).toEqual({ name: 'active', nextCheckInMs: 1 })
    expect(idleState(4 * MINUTE, 300)).toEqual({ name: 'asking', nextCheckInMs: MINUTE })
    expect(idleState(5 * MINUTE, 300)).toEqual({ name: 'over' })
  })

  test('is over at once when the computer slept through the question', () => {
    expect(idleState(8 * 3_600_000, 3600)).toEqual({ name: 'over' })
  })

  test('gives half of a very short time-out to the question', () => {
    expect(idleState(14_999, 30)).toMatchObject({ name: 'active' })
    expect(idleState(15_000, 30)).toEqual({ name: 'asking', nextCheckInMs: 15_000 })
  })
})

test('the controller hears of input often enough for every time-out', () => {
  expect(heartbeatMs(3600)).toBe(MINUTE)
  expect(heartbeatMs(30)).toBe(7_500)
})

test('the limit of six hours is announced ten minutes ahead', () => {
  const start = 1_000
  const limit = start + SESSION_LIMIT_MS
  expect(limitNotice(start, limit - 10 * MINUTE - 1)).toBeUndefined()
  expect(limitNotice(start, limit - 10 * MINUTE)).toEqual({ endsAtMs: limit })
  expect(limitNotice(start, limit)).toBeUndefined()
  expect(limitNotice(undefined, limit)).toBeUndefined()
})
