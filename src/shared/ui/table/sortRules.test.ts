import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareValues, nextSort, sortParam } from './sortRules'
import type { Column, SortRule } from './types'

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  header: id,
  width: 100,
  cell: () => id,
  sortValue: () => null,
  ...more,
})
const name = column('name')
const pods = column('pods', { align: 'end' })
const { sortValue: _, ...cve } = column('cve')
const columns = [name, pods, cve]
const param = sortParam(columns, { id: 'name' })
const asc = (id: string): SortRule => ({ id, desc: false })
const desc = (id: string): SortRule => ({ id, desc: true })

test.each([
  ['-pods,name', [desc('pods'), asc('name')]],
  ['pods', [asc('pods')]],
  ['nonsense', undefined],
  ['cve', undefined],
  ['', undefined],
  ['name,-name', [asc('name')]],
])('?sort=%s', (text, rules) => {
  expect(param.parse([text])).toEqual(rules)
})

test('sorting survives the way through the address', () => {
  const rule = fc.record({ id: fc.constantFrom('name', 'pods'), desc: fc.boolean() })
  const rules = fc.uniqueArray(rule, { minLength: 1, selector: ({ id }) => id })
  fc.assert(
    fc.property(rules, (sort) => {
      expect(param.parse(param.format(sort))).toEqual(sort)
    }),
  )
})

test('a click sorts by one column, the next reverses it; numbers start with the largest', () => {
  expect(nextSort([asc('name')], pods, false)).toEqual([desc('pods')])
  expect(nextSort([desc('pods')], pods, false)).toEqual([asc('pods')])
  expect(nextSort([desc('pods')], name, false)).toEqual([asc('name')])
  expect(nextSort([desc('pods'), desc('name')], name, false)).toEqual([desc('name')])
})

test('Shift adds a column, reverses it, takes it out again', () => {
  const added = nextSort([asc('name')], pods, true)
  expect(added).toEqual([asc('name'), desc('pods')])
  const reversed = nextSort(added, pods, true)
  expect(reversed).toEqual([asc('name'), asc('pods')])
  expect(nextSort(reversed, pods, true)).toEqual([asc('name')])
  expect(nextSort([desc('name')], name, true)).toEqual([asc('name')])
})

test('strings sort the way people number things', () => {
  expect(['node-10', 'Node-2', 'node-1', 'äther'].toSorted(compareValues)).toEqual([
    'äther',
    'node-1',
    'Node-2',
    'node-10',
  ])
  expect([true, false].toSorted(compareValues)).toEqual([false, true])
  expect([10, 9, -1].toSorted(compareValues)).toEqual([-1, 9, 10])
})
