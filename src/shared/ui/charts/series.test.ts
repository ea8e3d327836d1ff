import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOverTime, lastValue, lineSlots, type LinePoint, type LineSeries } from './series'

const line = (id: string, points: readonly LinePoint[]): LineSeries => ({
  id,
  label: id,
  token: 'series-1',
  points,
})

test('series share one axis, times in order, with gaps where a series has nothing', () => {
  const cpu = line('cpu', [
    { x: 2000, y: 5 },
    { x: 1000, y: 4 },
  ])
  const memory = line('memory', [{ x: 3000, y: null }])
  expect(lineSlots([cpu, memory])).toEqual([
    { x: 1000, values: [4, null] },
    { x: 2000, values: [5, null] },
    { x: 3000, values: [null, null] },
  ])
})

test('named places keep the order they came in', () => {
  const cpu = line('cpu', [
    { x: 'last 5 s', y: 5 },
    { x: '1 min', y: 4 },
    { x: '5 min', y: 0 },
  ])
  expect(lineSlots([cpu]).map((slot) => slot.x)).toEqual(['last 5 s', '1 min', '5 min'])
})

test('one named place makes the axis one of names', () => {
  expect(isOverTime([line('a', [{ x: 1, y: 3 }]), line('b', [])])).toBe(true)
  expect(isOverTime([line('a', [{ x: 1, y: 3 }]), line('b', [{ x: '1 min', y: 3 }])])).toBe(false)
})

test('the newest value skips gaps and may be zero', () => {
  expect(
    lastValue(
      line('a', [
        { x: 1, y: 3 },
        { x: 2, y: 0 },
        { x: 3, y: null },
      ]),
    ),
  ).toBe(0)
  expect(lastValue(line('a', [{ x: 1, y: null }]))).toBeNull()
})

test('no point is lost or invented', () => {
  const points = fc.uniqueArray(fc.record({ x: fc.nat(50), y: fc.integer() }), {
    selector: (point) => point.x,
  })
  fc.assert(
    fc.property(fc.array(points, { maxLength: 3 }), (lists) => {
      const slots = lineSlots(lists.map((list, index) => line(String(index), list)))
      const drawn = slots.flatMap((slot) => slot.values.filter((value) => value !== null))
      expect(drawn).toHaveLength(lists.flat().length)
      expect(slots.map((slot) => slot.x)).toEqual(
        slots.map((slot) => slot.x).toSorted((a, b) => Number(a) - Number(b)),
      )
    }),
  )
})
