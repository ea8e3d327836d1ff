import { expect, test } from 'vitest'
import type { CurrentUser } from '~/domain/auth/model/currentUser'
import { FEDERATION_ACTIONS, federationAllowance, memberActionAllowance } from './federationActions'

const user = (fields: Partial<CurrentUser>): CurrentUser => ({
  username: 'somebody',
  fullname: 'somebody',
  server: '',
  role: 'admin',
  permissions: [],
  hasDefaultPassword: false,
  idleTimeoutS: 300,
  ...fields,
})

const fedWrite = [{ id: 'fed', read: true, write: true }]
const admin = user({})
const ldapAdmin = user({ server: 'ldap1' })
const rancherAdmin = user({ server: 'Rancher' })
const reader = user({ role: 'reader' })
const fedAdmin = user({ role: 'fedAdmin', permissions: fedWrite })
const fedReader = user({ role: 'fedReader', permissions: [{ id: 'fed', read: true, write: false }] })

const offered = (role: 'standalone' | 'primary' | 'managed', who: CurrentUser) =>
  FEDERATION_ACTIONS.filter((action) => federationAllowance(action, role, who).allowed)

test('the role of the cluster decides what there is to do', () => {
  expect(offered('standalone', admin)).toEqual(['promote', 'join'])
  expect(offered('primary', fedAdmin)).toEqual(['generate-token', 'settings', 'demote'])
  expect(offered('managed', admin)).toEqual(['settings', 'leave'])
})

test('only local and Rancher administrators promote; any administrator joins', () => {
  expect(federationAllowance('promote', 'standalone', ldapAdmin)).toEqual({
    allowed: false,
    obstacle: 'needsLocalAdministrator',
  })
  expect(offered('standalone', rancherAdmin)).toEqual(['promote', 'join'])
  expect(offered('standalone', ldapAdmin)).toEqual(['join'])
})

test('a plain administrator of a primary may not touch the federation', () => {
  expect(offered('primary', admin)).toEqual([])
  expect(federationAllowance('demote', 'primary', admin)).toEqual({
    allowed: false,
    obstacle: 'needsFedAdmin',
  })
})

test('readers do nothing, and are told what it would need', () => {
  for (const role of ['standalone', 'primary', 'managed'] as const) {
    expect(offered(role, reader)).toEqual([])
    expect(offered(role, fedReader)).toEqual([])
  }
  expect(federationAllowance('join', 'standalone', reader)).toMatchObject({ obstacle: 'needsAdministrator' })
})

test('members are synced and removed on a primary, by those who may write the federation', () => {
  expect(memberActionAllowance('primary', fedAdmin)).toEqual({ allowed: true })
  expect(memberActionAllowance('primary', fedReader)).toMatchObject({ obstacle: 'needsFedAdmin' })
  expect(memberActionAllowance('managed', admin)).toMatchObject({ obstacle: 'wrongRole' })
})
