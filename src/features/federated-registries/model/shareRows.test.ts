import { expect, test } from 'vitest'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { RegistryWire } from '~/domain/registry/api/schema'
import { ApiError } from '~/shared/api/ApiError'
import { toShareRows } from './shareRows'

const cluster = (name: string, fields: Partial<FederatedCluster> = {}): FederatedCluster => ({
  id: name,
  name,
  kind: 'managed',
  status: 'synced',
  restVersion: '',
  versionDiffers: false,
  address: { server: name, port: 10443 },
  isLocal: false,
  ...fields,
})

const registry = (name: string, scanned: number, cfg_type = 'federal') =>
  RegistryWire.parse({ name, scanned, cfg_type, schedule: { schedule: 'manual', interval: 0 } })

const read = (...rows: readonly RegistryWire[]) => ({
  data: { rows, unreadable: 0 },
  error: null,
  dataUpdatedAt: 1,
})

test('every federated registry is told for every member: complete, behind, missing or not known', () => {
  const clusters = [
    cluster('primary', { kind: 'primary', isLocal: true, status: 'active' }),
    cluster('complete'),
    cluster('behind'),
    cluster('new'),
    cluster('dead', { status: 'disconnected' }),
    cluster('refusing'),
  ]
  const readings = new Map([
    ['primary', read(registry('fed.a', 10), registry('own', 3, 'user_created'))],
    ['complete', read(registry('fed.a', 10))],
    ['behind', read(registry('fed.a', 4))],
    ['new', read()],
  ])
  const refused = {
    data: undefined,
    error: new ApiError({ kind: 'forbidden', message: '' }),
    dataUpdatedAt: 0,
  }
  const rows = toShareRows(clusters, ({ name }) => readings.get(name) ?? refused)
  expect(
    rows.map(({ registry: name, cluster: { name: on }, state, results }) => [name, on, state, results]),
  ).toEqual([
    ['fed.a', 'complete', 'complete', 10],
    ['fed.a', 'behind', 'behind', 4],
    ['fed.a', 'new', 'missing', undefined],
    ['fed.a', 'dead', 'unreachable', undefined],
    ['fed.a', 'refusing', 'denied', undefined],
  ])
})
