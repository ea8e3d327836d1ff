import { describe, expect, test } from 'vitest'
import type { FederatedCluster, Membership } from '~/domain/federation/model/membership'
import { localCluster, managedCluster } from '~/shared/cluster/ClusterId'
import { clusterChoices, clusterItems, nextOpenable, type ClusterItem } from './clusterChoices'

const cluster = (name: string, fields: Partial<FederatedCluster> = {}): FederatedCluster => ({
  id: name,
  name,
  kind: 'managed',
  status: 'synced',
  restVersion: '',
  versionDiffers: false,
  address: { server: '', port: 0 },
  isLocal: false,
  ...fields,
})

const membership: Membership = {
  role: 'primary',
  clusters: [
    cluster('edge-10'),
    cluster('edge-9'),
    cluster('gone', { status: 'disconnected' }),
    cluster('Zürich'),
    cluster('hq', { kind: 'primary', isLocal: true, status: 'active' }),
  ],
  unreadable: 0,
  localAddress: { server: '', port: 0 },
  usesProxy: false,
  sharesRepositoryScans: false,
}

const choices = clusterChoices(membership)
const nothing = { text: '', pinned: [], recent: [], selectedId: localCluster }
const told = (items: readonly ClusterItem[]) =>
  items.map((item) => (item.kind === 'head' ? `[${item.section}]` : item.choice.cluster.name))

describe('the lines of the switcher', () => {
  test('are the local cluster, then by name with numbers in order, then those that cannot be opened', () => {
    expect(told(clusterItems(choices, nothing))).toEqual([
      '[all]',
      'hq',
      'edge-9',
      'edge-10',
      'Zürich',
      'gone',
    ])
  })

  test('have pinned ones first and recent ones next, each cluster once, and never the open one as recent', () => {
    const shown = {
      ...nothing,
      pinned: [managedCluster('edge-10'), localCluster],
      recent: [managedCluster('edge-9'), managedCluster('edge-10'), managedCluster('Zürich')],
      selectedId: managedCluster('edge-9'),
    }
    expect(told(clusterItems(choices, shown))).toEqual([
      '[pinned]',
      'edge-10',
      'hq',
      '[recent]',
      'Zürich',
      '[all]',
      'edge-9',
      'gone',
    ])
  })

  test('ignore pins of clusters that have left', () => {
    const shown = { ...nothing, pinned: [managedCluster('left-long-ago')] }
    expect(told(clusterItems(choices, shown))[0]).toBe('[all]')
  })

  test('are only the matches while somebody types, whatever their case and accents', () => {
    const shown = { ...nothing, text: 'zur', pinned: [localCluster] }
    expect(told(clusterItems(choices, shown))).toEqual(['Zürich'])
  })
})

test('moving skips heads and clusters that cannot be opened', () => {
  const items = clusterItems(choices, nothing)
  expect(nextOpenable(items, 0, 1)).toBe(1)
  expect(nextOpenable(items, 5, 1)).toBeUndefined()
  expect(nextOpenable(items, 5, -1)).toBe(4)
})
