import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockReading, clockSkew } from './clockReading'

/** The controller prints whole seconds. */
const printed = (ms: number) => new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z')

test('a clock is found within its uncertainty, however long the way and wherever in the second', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2e12 }),
      fc.integer({ min: -3_600_000, max: 3_600_000 }),
      fc.nat(10_000),
      fc.nat(10_000),
      (sentMs, aheadMs, there, back) => {
        fc.pre(sentMs + there + aheadMs > 0)
        const reading = clockReading(printed(sentMs + there + aheadMs), sentMs, sentMs + there + back)
        expect(Math.abs((reading?.aheadMs ?? NaN) - aheadMs)).toBeLessThanOrEqual(reading?.uncertaintyMs ?? 0)
      },
    ),
  )
})

test('what is no time is no reading', () => {
  expect(clockReading('', 0, 10)).toBeNull()
  expect(clockReading('0001-01-01T00:00:00Z', 0, 10)).toBeNull()
})

test('the error of the browser’s own clock falls out', () => {
  const skew = clockSkew({ aheadMs: -595_000, uncertaintyMs: 600 }, { aheadMs: -600_000, uncertaintyMs: 600 })
  expect(skew).toEqual({ skewMs: 5_000, uncertaintyMs: 1_200, size: 'some' })
})

test('a minute is large; less than could be measured is none', () => {
  const primary = { aheadMs: 0, uncertaintyMs: 500 }
  expect(clockSkew({ aheadMs: 95_000, uncertaintyMs: 500 }, primary).size).toBe('large')
  expect(clockSkew({ aheadMs: -61_000, uncertaintyMs: 500 }, primary).size).toBe('large')
  expect(clockSkew({ aheadMs: 900, uncertaintyMs: 500 }, primary).size).toBe('none')
  // A slow way says little about the clock.
  expect(clockSkew({ aheadMs: 4_000, uncertaintyMs: 4_500 }, primary).size).toBe('none')
})
