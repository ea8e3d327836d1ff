import { expect, test, vi } from 'vitest'
import { tableState } from './tableState'

const query = (part: { data?: readonly string[]; error?: unknown }) => ({
  data: undefined,
  error: null,
  dataUpdatedAt: 1_772_539_471_000,
  refetch: vi.fn(),
  ...part,
})

test('no answer yet is loading', () => {
  expect(tableState(query({}))).toEqual({ status: 'loading' })
})

test('a failure without data is an error that can be retried', () => {
  const failed = query({ error: new Error('no') })
  const state = tableState(failed)
  expect(state).toMatchObject({ status: 'error', error: failed.error })
  if (state.status === 'error') state.retry()
  expect(failed.refetch).toHaveBeenCalledOnce()
})

test('a failure after data keeps the rows, with the time they were read', () => {
  expect(tableState(query({ data: ['a'], error: new Error('no') }))).toMatchObject({
    status: 'ready',
    rows: ['a'],
    staleSince: new Date(1_772_539_471_000),
  })
})

test('fresh data says nothing about age or unreadable rows', () => {
  expect(tableState(query({ data: ['a', 'b'] }))).toEqual({ status: 'ready', rows: ['a', 'b'], total: 2 })
})

test('a selector gives the rows, and what is known about the rest', () => {
  const state = tableState(query({ data: ['a', 'b'] }), (data) => ({
    rows: data.slice(0, 1),
    total: 48_211,
    unreadable: 3,
  }))
  expect(state).toEqual({ status: 'ready', rows: ['a'], total: 48_211, unreadable: 3 })
})
