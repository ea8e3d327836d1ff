import { expect, test } from 'vitest'
import type { StatsWire } from '../api/schema'
import { withSample } from './usageHistory'

const reading = (read_at: string, cpu = 0.5): StatsWire => ({
  id: 'c1',
  read_at,
  stats: {
    interval: 5,
    span_1: { cpu, memory: 100 },
    span_12: { cpu: 0.4, memory: 90 },
    span_60: { cpu: 0.3, memory: 80 },
  },
})

test('readings add up, oldest first, and averages are the latest', () => {
  const first = withSample(undefined, reading('2026-11-22T15:31:20Z', 0.5))
  const second = withSample(first, reading('2026-11-22T15:31:25Z', 0.7))
  expect(second.samples.map((sample) => sample.cpu)).toEqual([0.5, 0.7])
  expect(second.lastMinute).toEqual({ cpu: 0.4, memory: 90 })
  expect(second.lastFiveMinutes).toEqual({ cpu: 0.3, memory: 80 })
})

test('the same reading twice and a reading without a time add nothing', () => {
  const first = withSample(undefined, reading('2026-11-22T15:31:20Z'))
  expect(withSample(first, reading('2026-11-22T15:31:20Z')).samples).toHaveLength(1)
  expect(withSample(first, reading('')).samples).toHaveLength(1)
})

test('ten minutes are kept', () => {
  let history = withSample(undefined, reading('2026-11-22T15:00:00Z'))
  for (let second = 5; second <= 1_000; second += 5) {
    history = withSample(history, reading(new Date(Date.UTC(2026, 10, 22, 15, 0, second)).toISOString()))
  }
  expect(history.samples).toHaveLength(120)
  expect(history.samples.at(-1)?.at).toBe(Date.UTC(2026, 10, 22, 15, 16, 40))
})
