import { expect, test } from 'vitest'
import type { Feature } from '~/domain/feature/Feature'
import { localCluster, managedCluster } from '~/shared/cluster/ClusterId'
import { switchTarget } from './switchTarget'

const feature = (path: string, scope: Feature['scope'] = 'cluster'): Feature => ({
  id: path,
  scope,
  path,
  access: () => true,
  routes: [{ path: 'learned', children: [{ path: ':name' }] }],
})
const features = [
  feature('assets/system-components'),
  feature('policy/groups'),
  feature('clusters', 'federation'),
]
const tokyo = managedCluster('tokyo')

test.each([
  ['keeps the page', '/clusters/local/policy/groups', '/clusters/tokyo/policy/groups'],
  ['drops the open object', '/clusters/local/policy/groups/nv.web', '/clusters/tokyo/policy/groups'],
  ['keeps the tab', '/clusters/local/policy/groups/learned/nv.web', '/clusters/tokyo/policy/groups/learned'],
  [
    'leaves a federation page for the first page',
    '/federation/clusters',
    '/clusters/tokyo/assets/system-components',
  ],
  ['leaves an unknown page', '/clusters/local/nothing', '/clusters/tokyo/assets/system-components'],
])('%s', (_, from, to) => {
  expect(switchTarget(from, tokyo, features)).toBe(to)
})

test('escapes ids and leads back to the local cluster', () => {
  expect(switchTarget('/', managedCluster('a/b'), features)).toBe('/clusters/a%2Fb/assets/system-components')
  expect(switchTarget('/clusters/tokyo/policy/groups', localCluster, features)).toBe(
    '/clusters/local/policy/groups',
  )
})
