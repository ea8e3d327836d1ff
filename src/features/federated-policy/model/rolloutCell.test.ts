import { describe, expect, test } from 'vitest'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { unread } from '~/domain/federation/model/reading'
import { ApiError } from '~/shared/api/ApiError'
import { differenceOf, rolloutCell, worstState } from './rolloutCell'

const print = (id: string, content = 'same') => ({ id, name: `rule ${id}`, content })
const primary = [print('1'), print('2'), print('3')]

describe('differences', () => {
  test('are told by object: missing, changed, surplus, and another order', () => {
    expect(differenceOf(primary, [print('3'), print('1', 'other'), print('9')])).toEqual({
      missing: ['rule 2'],
      changed: ['rule 1'],
      surplus: ['rule 9'],
      isReordered: true,
    })
    expect(differenceOf(primary, primary)).toEqual({
      missing: [],
      changed: [],
      surplus: [],
      isReordered: false,
    })
  })
})

describe('a cell', () => {
  const cluster = (status: string, versionDiffers = false): FederatedCluster => ({
    id: 'a',
    name: 'a',
    kind: 'managed',
    status,
    restVersion: '',
    versionDiffers,
    address: { server: '', port: 0 },
    isLocal: false,
  })
  const read = (data: typeof primary) => ({ data, error: null, dataUpdatedAt: 5 })
  const wanted = read(primary)

  test('says in sync only after reading back', () => {
    expect(rolloutCell(cluster('synced'), wanted, unread)).toEqual({ state: 'reading' })
    expect(rolloutCell(cluster('synced'), wanted, read(primary))).toEqual({ state: 'in-sync', readAtMs: 5 })
  })

  test('waits for a cluster in motion, and doubts one that counts as synced', () => {
    expect(rolloutCell(cluster('out_of_sync'), wanted, read([print('1')])).state).toBe('pending')
    expect(rolloutCell(cluster('synced'), wanted, read([print('1')])).state).toBe('differs')
  })

  test('reads again what is older than the last change of state', () => {
    const late = { ...cluster('synced'), sinceMs: 9 }
    expect(rolloutCell(late, wanted, read([print('1')]))).toEqual({ state: 'reading' })
    expect(rolloutCell({ ...late, sinceMs: 3 }, wanted, read([print('1')])).state).toBe('differs')
  })

  test('tells who cannot answer, and who gets no rules at all', () => {
    expect(rolloutCell(cluster('disconnected'), wanted, read(primary)).state).toBe('unreachable')
    expect(rolloutCell(cluster('synced', true), wanted, read(primary)).state).toBe('refused')
    const refusal = new ApiError({ kind: 'forbidden', message: '' })
    expect(rolloutCell(cluster('synced'), wanted, { ...unread, error: refusal }).state).toBe('denied')
    expect(rolloutCell(cluster('synced'), { ...unread, error: refusal }, read(primary)).state).toBe('denied')
    const broken = new ApiError({ kind: 'server', message: '' })
    expect(rolloutCell(cluster('synced'), wanted, { ...unread, error: broken }).state).toBe('failed')
    expect(rolloutCell(cluster('synced'), { ...unread, error: broken }, read(primary)).state).toBe('failed')
  })

  test('of the worst kind stands for the cluster', () => {
    expect(worstState([{ state: 'in-sync', readAtMs: 1 }, { state: 'unreachable' }])).toBe('unreachable')
  })
})
