import { expect, test } from 'vitest'
import type { FederatedCluster } from './membership'
import { unread, type Reading } from './reading'
import type { Risk } from '~/domain/system/api/queries'
import { SecurityScoresWire, SummaryWire } from '~/domain/system/api/schema'
import { ApiError } from '~/shared/api/ApiError'
import { clusterNumbers, clusterRows, versionOf, type ClusterReadings } from './clusterRow'

const summary = (version = 'v5.6.0') =>
  SummaryWire.parse({ hosts: 8, running_pods: 251, component_versions: [version] })
const read = <T>(data: T, dataUpdatedAt = 1_000): Reading<T> => ({ data, error: null, dataUpdatedAt })
const risk = (score: number): Risk => ({
  scores: SecurityScoresWire.parse({ security_risk_score: score }),
  metrics: null,
})
const error = new ApiError({ kind: 'cluster-unreachable', message: '' })

test('waits for the first answer', () => {
  expect(clusterNumbers(true, unread, unread)).toMatchObject({
    status: 'pending',
    isScorePending: true,
    isStale: false,
    answeredAt: undefined,
  })
})

test('a failed score is no score: never a zero, which would be the best there is', () => {
  const numbers = clusterNumbers(true, read(summary()), { ...unread, error })
  expect(numbers.score).toBeUndefined()
  expect(numbers).toMatchObject({ status: 'known', isScorePending: false, isStale: true })
})

test('the last good numbers stay while the next reading fails, marked as old', () => {
  const numbers = clusterNumbers(true, { ...read(summary()), error }, read(risk(28), 2_000))
  expect(numbers).toMatchObject({ score: 28, isStale: true, answeredAt: new Date(2_000) })
  expect(numbers.summary?.hosts).toBe(8)
})

test('a cluster that cannot be asked any more keeps what it said last', () => {
  expect(clusterNumbers(false, read(summary()), read(risk(28)))).toMatchObject({
    status: 'known',
    isStale: true,
  })
  expect(clusterNumbers(false, unread, unread)).toMatchObject({ status: 'none', isScorePending: false })
})

test('one that never answered has failed, not answered with nothing', () => {
  expect(clusterNumbers(true, { ...unread, error }, unread).status).toBe('failed')
})

test('reads the controller’s version, which comes first', () => {
  expect(versionOf(summary())).toBe('5.6.0')
  expect(versionOf(summary(''))).toBeUndefined()
  expect(versionOf(undefined)).toBeUndefined()
})

const cluster = (fields: Partial<FederatedCluster>): FederatedCluster => ({
  id: 'c',
  name: 'c',
  kind: 'managed',
  status: 'synced',
  restVersion: '',
  versionDiffers: false,
  address: { server: '', port: 0 },
  isLocal: false,
  ...fields,
})

const noReadings: ClusterReadings = { summary: unread, risk: unread }

test('marks the versions that are not the one of the cluster that serves the console', () => {
  const readings: Readonly<Record<string, ClusterReadings>> = {
    own: { summary: read(summary()), risk: unread },
    old: { summary: read(summary('v5.4.4')), risk: unread },
  }
  const clusters = [
    cluster({ id: 'own', kind: 'primary', isLocal: true }),
    cluster({ id: 'old' }),
    cluster({ id: 'silent', versionDiffers: true }),
  ]
  const rows = clusterRows(clusters, ({ id }) => readings[id] ?? noReadings)
  expect(rows.map(({ isOtherVersion }) => isOtherVersion)).toEqual([false, true, true])
})

test('the primary seen from a managed cluster is not this console’s to ask', () => {
  const clusters = [
    cluster({ kind: 'primary', status: 'connected' }),
    cluster({ isLocal: true, status: 'joined' }),
  ]
  const rows = clusterRows(clusters, () => noReadings)
  expect(rows.map(({ numbers }) => numbers.status)).toEqual(['elsewhere', 'pending'])
})
