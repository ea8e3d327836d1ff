import { expect, test } from 'vitest'
import { canOpenCluster, clusterFacts, CLUSTER_STATUSES, statusFacts, statusGroup } from './clusterStatus'
import type { FederatedCluster } from './membership'

const cluster = (fields: Partial<FederatedCluster>): FederatedCluster => ({
  id: 'c1',
  name: 'edge-lon-01',
  kind: 'managed',
  status: 'synced',
  restVersion: '',
  versionDiffers: false,
  address: { server: '', port: 0 },
  isLocal: false,
  ...fields,
})

test('only the states the primary can forward to can be opened', () => {
  const open = CLUSTER_STATUSES.filter((status) => canOpenCluster(cluster({ status })))
  expect([...open].sort()).toEqual(
    [
      'active',
      'connected',
      'joined',
      'notified',
      'out_of_sync',
      'pinging',
      'req_error',
      'synced',
      'syncing',
      'unknown_cmd',
    ].sort(),
  )
})

test('a state nobody knows yet is shown as it came and left to the attempt', () => {
  expect(statusFacts('quarantined')).toMatchObject({ tone: 'unknown', canOpen: true })
  expect(statusGroup(cluster({ status: 'quarantined' }))).toBe('attention')
})

test('a state that is still missing is on its way, not a problem', () => {
  expect(statusGroup(cluster({ status: '' }))).toBe('in-progress')
})

test('a managed cluster calls itself joined for ever: for itself that is the normal state', () => {
  expect(clusterFacts(cluster({ status: 'joined', isLocal: true }))).toMatchObject({
    tone: 'ok',
    inMotion: false,
  })
  expect(clusterFacts(cluster({ status: 'joined' }))).toMatchObject({ tone: 'progress', inMotion: true })
})

test('the primary a managed cluster is connected to is at rest, a member that has just come back is not', () => {
  expect(clusterFacts(cluster({ status: 'connected', kind: 'primary' }))).toMatchObject({ inMotion: false })
  expect(clusterFacts(cluster({ status: 'connected' }))).toMatchObject({ inMotion: true })
})

test('what needs a person comes before what only takes a moment', () => {
  const byUrgency = ['synced', 'syncing', 'out_of_sync', 'pending', 'disconnected', 'joint_upgrade_required']
    .map((status) => cluster({ status }))
    .sort((a, b) => clusterFacts(a).urgency - clusterFacts(b).urgency)
    .map(({ status }) => status)
  expect(byUrgency).toEqual([
    'disconnected',
    'pending',
    'joint_upgrade_required',
    'out_of_sync',
    'syncing',
    'synced',
  ])
})
