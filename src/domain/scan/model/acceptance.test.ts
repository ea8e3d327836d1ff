import { expect, test } from 'vitest'
import { entriesAbout, entryFor } from './acceptance'

const entry = (id: number, name: string) => ({ id, name, comment: '', days: 0, domains: [], images: [] })

test('an entry says where it applies, and the controller gives the id', () => {
  expect(entryFor('CVE-2024-1', { kind: 'everywhere' }, 'not reachable')).toEqual({
    ...entry(0, 'CVE-2024-1'),
    comment: 'not reachable',
  })
  expect(entryFor('CVE-2024-1', { kind: 'images', images: ['team/api:1.4'] }, '').images).toEqual([
    'team/api:1.4',
  ])
  expect(entryFor('CVE-2024-1', { kind: 'domains', domains: ['demo*'] }, '').domains).toEqual(['demo*'])
})

test('entries about a CVE: its own, those with wildcards, and those about recent ones', () => {
  const entries = [
    entry(1, 'CVE-2024-1'),
    entry(2, 'CVE-2024-*'),
    entry(3, 'CVE-2024-10'),
    entry(4, '_RecentVuln'),
    entry(5, 'CVE.2024-1'),
  ]
  expect(entriesAbout('CVE-2024-1', entries).map(({ id }) => id)).toEqual([1, 2, 4])
})
