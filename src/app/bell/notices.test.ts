import { expect, test } from 'vitest'
import type { CurrentUser } from '~/domain/auth/model/currentUser'
import { AlertsWire, SummaryAnswerWire } from '~/domain/system/api/schema'
import { localCluster } from '~/shared/cluster/ClusterId'
import { noticesOf } from './notices'

const NOW = Date.parse('2026-11-28T12:00:00Z')
const user: CurrentUser = {
  username: 'admin',
  fullname: 'admin',
  server: '',
  role: 'admin',
  permissions: [],
  hasDefaultPassword: false,
  idleTimeoutS: 300,
}
const summary = (facts: object) => SummaryAnswerWire.parse({ summary: facts }).summary
const quiet = {
  clusterId: localCluster,
  alerts: undefined,
  summary: undefined,
  user,
  troubledMembers: 0,
  nowMs: NOW,
}
const told = (sources: Partial<Parameters<typeof noticesOf>[0]>) =>
  noticesOf({ ...quiet, ...sources }).map(({ about, tone, to }) => [about, tone, to])

test('all is well, or nothing is known', () => {
  expect(told({})).toEqual([])
  expect(told({ summary: summary({ cvedb_create_time: '', component_versions: ['v5.6.0'] }) })).toEqual([])
})

test('what the controller found, rights first', () => {
  const alerts = AlertsWire.parse({
    acceptable_alerts: {
      other_alerts: { type: 'Others', data: [{ id: 'a', message: 'Back up the secret' }] },
      certificate_alerts: { type: 'TLS certificate', data: [{ id: 'b', message: 'Expires' }] },
      rolebinding_alerts: { type: 'RBAC', data: [{ id: 'c', message: 'Missing' }] },
      role_alerts: null,
    },
    neuvector_upgrade_info: { max_upgrade_version: { version: '5.7.0', release_date: '', tag: '5.7.0' } },
  })
  expect(told({ alerts }).map(([about, tone]) => `${about} ${tone}`)).toEqual([
    'rights error',
    'certificate warning',
    'other info',
    'upgrade info',
  ])
})

test.each([
  ['2026-11-21T12:00:00Z', []],
  ['2026-11-21T11:59:00Z', [['database', 'warning', '/clusters/local/assets/system-components/scanners']]],
])('a vulnerability database of %s is told %j', (time, notices) => {
  expect(told({ summary: summary({ cvedb_create_time: time }) })).toEqual(notices)
})

test('an upgrade that is not finished, own password and members in trouble lead to their pages', () => {
  expect(
    told({
      summary: summary({ component_versions: ['v5.6.0', 'v5.5.1', 'v5.6.0'] }),
      user: { ...user, passwordExpiresInH: 5 },
      troubledMembers: 2,
    }),
  ).toEqual([
    ['passwordExpires', 'error', '/profile'],
    ['versions', 'warning', '/clusters/local/assets/system-components'],
    ['members', 'warning', '/federation/clusters?group=attention'],
  ])
})
