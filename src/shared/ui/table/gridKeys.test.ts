import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPosition } from './gridKeys'

const size = { rows: 100, columns: 5, page: 20 }
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  nextPosition({ key, ctrlKey, metaKey: false }, { row, column }, size)

test.each([
  ['ArrowDown', false, { row: 11, column: 2 }],
  ['ArrowUp', false, { row: 9, column: 2 }],
  ['ArrowLeft', false, { row: 10, column: 1 }],
  ['ArrowRight', false, { row: 10, column: 3 }],
  ['PageDown', false, { row: 30, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['Home', false, { row: 10, column: 0 }],
  ['End', false, { row: 10, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 99, column: 4 }],
])('%s (Ctrl: %s) from row 10, column 2', (key, ctrl, expected) => {
  expect(press(key, 10, 2, ctrl)).toEqual(expected)
})

test('the header is above the first row', () => {
  expect(press('ArrowUp', 0, 1)).toEqual({ row: -1, column: 1 })
  expect(press('ArrowDown', -1, 1)).toEqual({ row: 0, column: 1 })
})

test('other keys do not move', () => {
  expect(press('a', 0, 0)).toBeUndefined()
  expect(press('Tab', 0, 0)).toBeUndefined()
})

test('no key leaves the grid', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End']
  const key = fc.record({ key: fc.constantFrom(...keys), ctrlKey: fc.boolean(), metaKey: fc.boolean() })
  fc.assert(
    fc.property(fc.nat(30), fc.integer({ min: 1, max: 9 }), fc.array(key), (rows, columns, presses) => {
      let at = { row: rows > 0 ? 0 : -1, column: 0 }
      for (const each of presses) at = nextPosition(each, at, { rows, columns, page: 7 }) ?? at
      expect(at.row).toBeGreaterThanOrEqual(-1)
      expect(at.row).toBeLessThan(rows === 0 ? 0 : rows)
      expect(at.column).toBeGreaterThanOrEqual(0)
      expect(at.column).toBeLessThan(columns)
    }),
  )
})
