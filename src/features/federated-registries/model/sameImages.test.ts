import { expect, test } from 'vitest'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import type { KnownImage } from '~/domain/registry/api/queries'
import { sameImages } from './sameImages'

const cluster = (name: string, status = 'synced'): FederatedCluster => ({
  id: name,
  name,
  kind: 'managed',
  status,
  restVersion: '',
  versionDiffers: false,
  address: { server: name, port: 10443 },
  isLocal: false,
})

const image = (imageId: string, critical = 0, name = imageId): KnownImage => ({
  imageId,
  name,
  critical,
  high: 0,
  medium: 0,
  database: '3.987',
  scannedS: 1,
})

const read = (...images: readonly KnownImage[]) => ({ data: images, error: null, dataUpdatedAt: 1 })
const unread = { data: undefined, error: null, dataUpdatedAt: 0 }

test('images of several clusters are told with where they are, and whether the results agree', () => {
  const readings = new Map([
    ['a', read(image('nginx', 2), image('nginx', 2, 'nginx:again'), image('only'), image('shared', 1))],
    ['b', read(image('nginx', 1), image('shared', 1))],
  ])
  const found = sameImages(
    [cluster('a'), cluster('b'), cluster('late'), cluster('dead', 'disconnected')],
    ({ name }) => readings.get(name) ?? unread,
    new Set(['shared']),
  )
  expect(
    found.images.map(({ imageId, isFederated, differs, worst, places }) => [
      imageId,
      isFederated,
      differs,
      worst.critical,
      places.map((place) => place.cluster.name),
    ]),
  ).toEqual([
    ['nginx', false, true, 2, ['a', 'b']],
    ['shared', true, false, 1, ['a', 'b']],
  ])
  expect(found).toMatchObject({ answered: 2, isWaiting: true, missing: [{ name: 'dead' }] })
})
