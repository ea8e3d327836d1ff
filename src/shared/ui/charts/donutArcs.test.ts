import fc from 'fast-check'
import { expect, test } from 'vitest'
import { donutArcs } from './donutArcs'

const GAP = 0.006

test('parts follow each other around the ring and fill it but for the gaps', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1e6), { maxLength: 12 }), (values) => {
      const arcs = donutArcs(values, GAP)
      const parts = values.filter((value) => value > 0).length
      const filled = arcs.reduce((sum, { length }) => sum + length, 0)
      const expected = parts === 0 ? 0 : parts === 1 ? 1 : 1 - parts * GAP
      expect(filled).toBeCloseTo(expected)
      arcs.forEach(({ start, length }, index) => {
        const next = arcs[index + 1]
        if (next) expect(next.start).toBeGreaterThanOrEqual(start + length - 1e-9)
        expect(length > 0).toBe((values[index] ?? 0) > 0)
      })
    }),
  )
})

test('one part is the whole ring, nothing is no ring', () => {
  expect(donutArcs([5], GAP)).toEqual([{ start: 0, length: 1 }])
  expect(donutArcs([0, 0], GAP).every(({ length }) => length === 0)).toBe(true)
})

test('the smallest part can still be seen', () => {
  expect(donutArcs([1, 100_000], GAP)[0]?.length).toBeGreaterThan(0.01)
})
