import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterAnswer, afterFailure, atTime, untried, wake } from './breaker'

/** The breaker after so many failures at one moment. */
const failed = (times: number, nowMs = 0, random = 0.5) =>
  Array.from({ length: times }).reduce<typeof untried>(
    (breaker) => afterFailure(breaker, nowMs, random),
    untried,
  )

test('two failures keep asking carefully, the third begins a rest', () => {
  expect(failed(1)).toMatchObject({ state: 'half-open', failures: 1 })
  expect(failed(2)).toMatchObject({ state: 'half-open', failures: 2 })
  expect(failed(3)).toEqual({ state: 'open', failures: 3, restUntilMs: 60_000 })
})

test('rests double up to ten minutes and vary by a fifth at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 500 }),
      fc.nat(1e9),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (times, nowMs, random) => {
        const restMs = failed(times, nowMs, random).restUntilMs - nowMs
        const usualMs = Math.min(600_000, 60_000 * 2 ** (times - 3))
        expect(restMs).toBeGreaterThanOrEqual(usualMs * 0.8 - 1)
        expect(restMs).toBeLessThanOrEqual(usualMs * 1.2 + 1)
      },
    ),
  )
})

test('a rest ends by itself or when somebody asks; a failure after it begins the next at once', () => {
  const resting = failed(3)
  expect(atTime(resting, 59_999).state).toBe('open')
  const awake = atTime(resting, 60_000)
  expect(awake).toEqual({ state: 'half-open', failures: 3, restUntilMs: 0 })
  expect(wake(resting)).toEqual(awake)
  expect(afterFailure(awake, 60_000, 0.5).state).toBe('open')
})

test('one answer makes up for everything', () => {
  expect(afterAnswer).toEqual({ state: 'closed', failures: 0, restUntilMs: 0 })
  expect(wake(afterAnswer)).toBe(afterAnswer)
  expect(atTime(untried, 1e9)).toBe(untried)
})
