import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clampWidth,
  defaultColumnSettings,
  isShown,
  moveId,
  orderedIds,
  parseColumnSettings,
} from './columnSettings'
import type { Column } from './types'

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  header: id,
  width: 100,
  cell: () => id,
  ...more,
})
const columns = [
  column('name', { hideable: false }),
  column('state'),
  column('role', { hidden: true }),
  column('pods'),
]

test('columns that came after the order was remembered keep their place', () => {
  expect(orderedIds(columns, [])).toEqual(['name', 'state', 'role', 'pods'])
  expect(orderedIds(columns, ['pods', 'name', 'gone'])).toEqual(['pods', 'name', 'state', 'role'])
})

test('whatever was stored, the order has every column once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('name', 'state', 'role', 'pods'), fc.string())),
      (stored) => {
        expect(orderedIds(columns, stored).toSorted()).toEqual(['name', 'pods', 'role', 'state'])
      },
    ),
  )
})

test('a column for the phone card is not a column of the table', () => {
  const meta = column('meta', { hidden: true, hideable: false })
  expect(orderedIds([...columns, meta], ['meta'])).not.toContain('meta')
  expect(isShown(meta, { ...defaultColumnSettings, shown: { meta: true } })).toBe(false)
})

test('the user decides what is shown, except for columns that cannot be hidden', () => {
  const settings = { ...defaultColumnSettings, shown: { name: false, state: false, role: true } }
  expect(columns.map((candidate) => isShown(candidate, settings))).toEqual([true, false, true, true])
  expect(columns.map((candidate) => isShown(candidate, defaultColumnSettings))).toEqual([
    true,
    true,
    false,
    true,
  ])
})

test('moving past the end changes nothing', () => {
  expect(moveId(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
  expect(moveId(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(moveId(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c'])
})

test('anything may stand in storage', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const settings = parseColumnSettings(stored)
      expect(settings.order.every((id) => typeof id === 'string')).toBe(true)
      expect(Object.values(settings.shown).every((shown) => typeof shown === 'boolean')).toBe(true)
      expect(Object.values(settings.widths).every(Number.isFinite)).toBe(true)
    }),
  )
  expect(
    parseColumnSettings({ order: ['a', 1], shown: { a: false, b: 'no' }, widths: { a: 90, b: null } }),
  ).toEqual({
    order: ['a'],
    shown: { a: false },
    widths: { a: 90 },
  })
})

test('a width stays usable', () => {
  expect([-5, 120.4, 99_999].map(clampWidth)).toEqual([56, 120, 960])
})
