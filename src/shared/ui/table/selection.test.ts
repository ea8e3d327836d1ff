import { expect, test } from 'vitest'
import { emptySelection, toggleAll, toggleRange, toggleRow } from './selection'

const shown = ['a', 'b', 'c', 'd', 'e']
const select = (...ids: string[]) => ids.reduce(toggleRow, emptySelection)
const idsOf = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].toSorted()

test('Shift selects from the last touched row, in either direction', () => {
  expect(idsOf(toggleRange(select('b'), 'd', shown))).toEqual(['b', 'c', 'd'])
  expect(idsOf(toggleRange(select('d'), 'b', shown))).toEqual(['b', 'c', 'd'])
})

test('a range takes the state of the row it ends on', () => {
  expect(idsOf(toggleRange(select('a', 'b', 'c', 'd'), 'b', shown))).toEqual(['a'])
})

test('a range over a filtered list takes only what is shown', () => {
  expect(idsOf(toggleRange(select('a'), 'e', ['a', 'c', 'e']))).toEqual(['a', 'c', 'e'])
})

test('when the start of the range is not shown any more, Shift is a plain click', () => {
  expect(idsOf(toggleRange(select('a'), 'e', ['c', 'd', 'e']))).toEqual(['a', 'e'])
})

test('the box in the header selects what is shown, then clears it, and leaves hidden rows alone', () => {
  const all = toggleAll(select('x'), shown)
  expect(idsOf(all)).toEqual(['a', 'b', 'c', 'd', 'e', 'x'])
  expect(idsOf(toggleAll(all, shown))).toEqual(['x'])
})

test('ids may be any text', () => {
  expect(idsOf(toggleRow(select('__proto__'), 'constructor'))).toEqual(['__proto__', 'constructor'])
})
