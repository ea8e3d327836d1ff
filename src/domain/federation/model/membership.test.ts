import { expect, test } from 'vitest'
import { MembershipWire } from '../api/schema'
import { localOf, managedClusters, primaryOf, toMembership } from './membership'

const address = { server: '34.89.12.7', port: 10443 }
const joint = (name: string, status: string, rest_version = 'BB38FD65') => ({
  id: name,
  name,
  status,
  rest_version,
  rest_info: address,
  secret: 'never-in-the-console',
})
const primaryAnswer = (...joints: object[]) =>
  MembershipWire.parse({
    fed_role: 'master',
    local_rest_info: { server: '34.118.200.15', port: 11443 },
    master_cluster: {
      id: 'm',
      name: 'gke-one',
      status: 'active',
      rest_version: 'BB38FD65',
      rest_info: address,
    },
    joint_clusters: joints,
    use_proxy: '',
    deploy_repo_scan_data: false,
  })

test('a cluster that stands alone has no clusters, whatever else it remembers', () => {
  const wire = MembershipWire.parse({
    fed_role: '',
    local_rest_info: address,
    joint_clusters: null,
    use_proxy: '',
    deploy_repo_scan_data: false,
  })
  expect(toMembership(wire)).toMatchObject({ role: 'standalone', clusters: [], localAddress: address })
})

test('the primary is local on its own console and knows which versions differ', () => {
  const membership = toMembership(
    primaryAnswer(joint('a', 'synced'), joint('b', 'joint_upgrade_required', 'G7B5S135')),
  )
  expect(localOf(membership)?.name).toBe('gke-one')
  expect(managedClusters(membership).map(({ versionDiffers }) => versionDiffers)).toEqual([false, true])
})

test('a managed cluster sees itself as local and the primary as somebody else', () => {
  const wire = MembershipWire.parse({
    fed_role: 'joint',
    local_rest_info: address,
    master_cluster: { id: 'm', name: 'gke-one', status: 'connected', rest_version: '', rest_info: address },
    joint_clusters: [joint('edge-lon-01', 'joined', '')],
    use_proxy: 'https',
    deploy_repo_scan_data: true,
  })
  const membership = toMembership(wire)
  expect(primaryOf(membership)).toMatchObject({ name: 'gke-one', isLocal: false })
  expect(localOf(membership)).toMatchObject({ name: 'edge-lon-01', versionDiffers: false })
  expect(membership).toMatchObject({ usesProxy: true, sharesRepositoryScans: true })
})

test('what the controller sends as secret never gets into the console', () => {
  expect(JSON.stringify(toMembership(primaryAnswer(joint('a', 'synced'))))).not.toContain(
    'never-in-the-console',
  )
})

test('a member that cannot be read is counted, not dropped in silence', () => {
  const membership = toMembership(primaryAnswer(joint('a', 'synced'), { name: 'without id' }))
  expect(membership.unreadable).toBe(1)
  expect(managedClusters(membership)).toHaveLength(1)
})

test('remembers since when a status is seen, by the console’s clock, and only after it saw it change', () => {
  const sinceOf = (membership: ReturnType<typeof toMembership>) => managedClusters(membership)[0]?.sinceMs
  const first = toMembership(primaryAnswer(joint('a', 'synced')), undefined, 1_000)
  expect(sinceOf(first)).toBeUndefined()
  const changed = toMembership(primaryAnswer(joint('a', 'disconnected')), first, 2_000)
  expect(sinceOf(changed)).toBe(2_000)
  const same = toMembership(primaryAnswer(joint('a', 'disconnected')), changed, 3_000)
  expect(sinceOf(same)).toBe(2_000)
  const back = toMembership(primaryAnswer(joint('a', 'connected')), same, 4_000)
  expect(sinceOf(back)).toBe(4_000)
})
