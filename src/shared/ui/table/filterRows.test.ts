import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterRows, presentValues, searchTexts } from './filterRows'
import type { Column, Facet } from './types'

interface Node {
  readonly name: string
  readonly os: string
  readonly state: string
}

const nodes: readonly Node[] = [
  { name: 'node-1', os: 'Ubuntu', state: 'connected' },
  { name: 'node-2', os: 'Ubuntu', state: 'gone' },
  { name: 'Zürich', os: 'Flatcar', state: 'connected' },
]
const column = (id: keyof Node, more: Partial<Column<Node>> = {}): Column<Node> => ({
  id,
  header: id,
  width: 100,
  cell: (node) => node[id],
  text: (node) => node[id],
  ...more,
})
const columns = [column('name'), column('os', { hidden: true })]
const facets: readonly Facet<Node>[] = [
  { id: 'os', label: 'OS', options: [], valueOf: (node) => node.os },
  { id: 'state', label: 'State', options: [], valueOf: (node) => node.state },
]
const filter = (query: string, chosen: Record<string, string[]> = {}, rows = nodes) =>
  filterRows(rows, () => searchTexts(rows, columns), query, facets, chosen)
const names = (rows: readonly Node[]) => rows.map((node) => node.name)

test('text is found in every column, hidden ones too, but never across two', () => {
  expect(names(filter('flatcar').rows)).toEqual(['Zürich'])
  expect(names(filter('zurich').rows)).toEqual(['Zürich'])
  expect(filter('1ubuntu').rows).toEqual([])
})

test('values of one facet are alternatives, facets narrow each other', () => {
  expect(names(filter('', { state: ['connected', 'gone'] }).rows)).toHaveLength(3)
  expect(names(filter('', { state: ['connected'], os: ['Ubuntu'] }).rows)).toEqual(['node-1'])
})

test('a facet counts what the other filters leave, not what it hides itself', () => {
  const { counts } = filter('', { state: ['gone'] })
  expect(counts.get('state')).toEqual(
    new Map([
      ['connected', 2],
      ['gone', 1],
    ]),
  )
  expect(counts.get('os')).toEqual(new Map([['Ubuntu', 1]]))
})

test('nothing is read for the search while nobody searches', () => {
  const texts = () => {
    throw new Error('texts were read')
  }
  expect(filterRows(nodes, texts, '  ', facets, {}).rows).toEqual(nodes)
})

test('the values that occur at all', () => {
  expect(presentValues(nodes, facets).get('os')).toEqual(new Set(['Ubuntu', 'Flatcar']))
})

test('the count of an option is what choosing it alone in its facet shows', () => {
  const word = fc.constantFrom('a', 'b', 'c')
  const node = fc.record({ name: word, os: word, state: word })
  fc.assert(
    fc.property(fc.array(node, { maxLength: 20 }), word, fc.subarray(['a', 'b', 'c']), (rows, query, os) => {
      const { counts } = filter(query, { os }, rows)
      for (const state of ['a', 'b', 'c']) {
        const alone = filter(query, { os, state: [state] }, rows)
        expect(counts.get('state')?.get(state) ?? 0).toBe(alone.rows.length)
      }
    }),
  )
})
