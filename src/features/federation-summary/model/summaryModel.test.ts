import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { unread, type Reading } from '~/domain/federation/model/reading'
import { RiskMetricsWire, SecurityScoresWire, SummaryWire } from '~/domain/system/api/schema'
import { ApiError } from '~/shared/api/ApiError'
import { compareFacts } from './compareFacts'
import { byUrgency, conditionOf, STANDINGS } from './condition'
import {
  compareVersions,
  databaseAgeOf,
  modesOf,
  scoreBinOf,
  syncStateOf,
  versionCounts,
} from './distributions'
import { groupRows } from './groupRows'
import { summaryRows, type SummaryReadings, type SummaryRow } from './summaryRow'
import { totalsOf } from './totals'
import { versionSkew } from './versionSkew'

interface Told {
  readonly status?: string
  readonly kind?: 'primary' | 'managed'
  readonly score?: number | null
  readonly version?: string
  readonly versionDiffers?: boolean
  readonly hosts?: number
  readonly madeAt?: string
  readonly modes?: readonly [discover: number, monitor: number, protect: number]
  readonly labels?: readonly string[]
  readonly fails?: boolean
  readonly waits?: boolean
}

const read = <T>(data: T): Reading<T> => ({ data, error: null, dataUpdatedAt: 1_000 })

function readingsOf(told: Told): SummaryReadings {
  if (told.waits) return { summary: unread, risk: unread, vulnerabilities: unread, clock: unread }
  const [discover_groups = 0, monitor_groups = 0, protect_groups = 0] = told.modes ?? []
  const scores =
    told.score === null ? null : SecurityScoresWire.parse({ security_risk_score: told.score ?? 10 })
  const risk = read({
    scores,
    metrics: RiskMetricsWire.parse({
      groups: { discover_groups, monitor_groups, protect_groups },
      workloads: {},
    }),
  })
  const error = new ApiError({ kind: 'timeout', message: '' })
  return {
    summary: read(
      SummaryWire.parse({
        hosts: told.hosts ?? 1,
        component_versions: told.version === '' ? [] : [told.version ?? 'v5.6.0'],
        cvedb_create_time: told.madeAt,
      }),
    ),
    risk: told.fails ? { ...risk, error } : risk,
    vulnerabilities: read({ critical: 1, high: 2, medium: 3, low: 4 }),
    clock: unread,
  }
}

/** Rows of clusters that told this, the first one being the primary. */
function rowsOf(...told: readonly Told[]): readonly SummaryRow[] {
  const clusters = told.map(({ status, kind, versionDiffers = false }, index): FederatedCluster => ({
    id: `${index}`,
    name: `c${index}`,
    kind: kind ?? (index === 0 ? 'primary' : 'managed'),
    status: status ?? (index === 0 ? 'active' : 'synced'),
    restVersion: '',
    versionDiffers,
    address: { server: '', port: 0 },
    isLocal: index === 0,
  }))
  const at = ({ id }: FederatedCluster) => told[Number(id)] ?? {}
  return summaryRows(
    clusters,
    (cluster) => readingsOf(at(cluster)),
    (cluster) => at(cluster).labels ?? [],
  )
}

const names = (rows: readonly SummaryRow[]) => rows.map(({ cluster }) => cluster.name)

test('the worst thing is the condition; a failed score is no score', () => {
  const rows = rowsOf(
    {},
    { score: 63, status: 'out_of_sync' },
    { score: 30, status: 'out_of_sync' },
    { score: 30 },
    { score: null },
    { score: 0, fails: true },
    { status: 'disconnected' },
    { status: 'left' },
    { status: 'cluster_upgrade_ongoing' },
    { status: 'syncing' },
    { waits: true },
  )
  expect(rows.map(conditionOf)).toEqual([
    'good',
    'poor',
    'state',
    'fair',
    'unscored',
    'unreachable',
    'unreachable',
    'closed',
    'progress',
    'progress',
    'waiting',
  ])
  expect(names([...rows].sort(byUrgency)).slice(0, 4)).toEqual(['c6', 'c5', 'c7', 'c1'])
})

test('sums leave out what did not answer in full, and every cluster stands somewhere', () => {
  const told = fc.record({
    status: fc.constantFrom('synced', 'out_of_sync', 'syncing', 'disconnected', 'kicked', 'new-word'),
    hosts: fc.nat(100),
    score: fc.option(fc.nat(100)),
    fails: fc.boolean(),
    waits: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 20 }), (all) => {
      const rows = rowsOf({}, ...all)
      const totals = totalsOf(rows)
      const answered = rows.filter(({ outcome }) => outcome === 'answered')
      expect(totals.coverage.answered).toBe(answered.length)
      expect(totals.nodes).toBe(answered.reduce((sum, row) => sum + (row.numbers.summary?.hosts ?? 0), 0))
      expect(STANDINGS.reduce((sum, standing) => sum + totals.byStanding[standing], 0)).toBe(rows.length)
      if (totals.worst) expect(totals.medianScore).toBeLessThanOrEqual(totals.worst.score)
    }),
  )
})

test('the middle of the scores is never shown better than it is', () => {
  expect(totalsOf(rowsOf({ score: 10 }, { score: 13 })).medianScore).toBe(12)
  expect(totalsOf(rowsOf({ score: 10 }, { score: 13 }, { score: 90 })).medianScore).toBe(13)
  expect(totalsOf(rowsOf({ score: null })).medianScore).toBeNull()
})

test('bins keep to the bands: 20 is still good, 50 still fair', () => {
  const bins = rowsOf(
    { score: 0 },
    { score: 20 },
    { score: 21 },
    { score: 50 },
    { score: 51 },
    { score: 100 },
  )
  expect(bins.map(scoreBinOf)).toEqual(['0', '11', '21', '41', '51', '91'])
  expect(rowsOf({}, { score: 5, fails: true }).map(scoreBinOf)[1]).toBe('')
})

test('a database is old after seven days, and unknown when nobody tells', () => {
  const now = Date.parse('2026-11-28T12:00:00Z')
  const rows = rowsOf(
    { madeAt: '2026-11-28T00:00:00Z' },
    { madeAt: '2026-11-22T00:00:00Z' },
    { madeAt: '2026-11-21T11:59:59Z' },
    { madeAt: '' },
  )
  expect(rows.map((row) => databaseAgeOf(row, now))).toEqual(['day', 'week', 'old', 'unknown'])
})

test('versions go newest first by number, what is none comes last', () => {
  expect(['5.4.4', '5.10.0', 'latest', '5.6.0'].sort(compareVersions)).toEqual([
    '5.10.0',
    '5.6.0',
    '5.4.4',
    'latest',
  ])
  expect(versionCounts(rowsOf({}, { version: 'v5.4.4' }, { version: '' }, {}))).toEqual([
    ['5.6.0', 2],
    ['5.4.4', 1],
    ['unknown', 1],
  ])
})

test('a silent member may have the rules or not; one with another version has not', () => {
  const rows = rowsOf(
    {},
    {},
    { status: 'syncing' },
    { status: 'out_of_sync' },
    { status: 'disconnected' },
    { status: 'joint_upgrade_required', versionDiffers: true },
  )
  expect(rows.map(syncStateOf)).toEqual([undefined, 'in-step', 'in-progress', 'behind', 'unknown', 'behind'])
})

test('a cluster without learned groups has no modes', () => {
  const [none, some] = rowsOf({}, { modes: [1, 2, 3] })
  expect(none && modesOf(none)).toBeUndefined()
  expect(some && modesOf(some)).toEqual({ discover: 1, monitor: 2, protect: 3 })
})

test('members are upgraded before others when they get no rules, the oldest first', () => {
  const skew = versionSkew(
    rowsOf(
      {},
      { version: 'v5.6.0' },
      { version: 'v5.4.4', versionDiffers: true },
      { version: 'v5.3.0', versionDiffers: true },
      { version: '', versionDiffers: true },
    ),
  )
  expect(skew?.ahead).toEqual([])
  expect(names(skew?.blocked ?? [])).toEqual(['c2', 'c3', 'c4'])
  expect(skew?.steps.map(({ row, from, to }) => [row.cluster.name, from, to])).toEqual([
    ['c3', '5.3.0', '5.6.0'],
    ['c2', '5.4.4', '5.6.0'],
    ['c4', undefined, '5.6.0'],
  ])
})

test('a member that is ahead makes the primary the first to upgrade', () => {
  const skew = versionSkew(rowsOf({}, { version: 'v5.7.1', versionDiffers: true }, {}))
  expect(names(skew?.ahead ?? [])).toEqual(['c1'])
  expect(skew?.steps.map(({ row, to, isBlocking }) => [row.cluster.name, to, isBlocking])).toEqual([
    ['c0', '5.7.1', true],
    ['c2', '5.7.1', false],
  ])
  expect(versionSkew(rowsOf({ version: '' }, {}))).toBeUndefined()
})

test('a cluster with two labels is in both groups, those without come last', () => {
  const groups = groupRows(rowsOf({ labels: ['prod', 'edge'] }, { labels: ['prod'] }, {}), 'label')
  expect(groups.map(({ name, rows }) => [name, names(rows)])).toEqual([
    ['edge', ['c0']],
    ['prod', ['c0', 'c1']],
    ['', ['c2']],
  ])
})

test('what a cluster did not tell makes no difference', () => {
  const facts = compareFacts(rowsOf({ hosts: 3 }, { hosts: 4 }, { status: 'disconnected' }))
  expect(facts.find(({ id }) => id === 'nodes')).toMatchObject({ values: [3, 4, null], differs: true })
  expect(facts.find(({ id }) => id === 'version')).toMatchObject({
    values: ['5.6.0', '5.6.0', null],
    differs: false,
  })
})
