import { expect, test } from 'vitest'
import type { CurrentUser } from './currentUser'
import { passwordNotice } from './passwordNotice'

const user = (facts: Partial<CurrentUser>): CurrentUser => ({
  username: 'admin',
  fullname: 'admin',
  server: '',
  role: 'admin',
  permissions: [],
  hasDefaultPassword: false,
  idleTimeoutS: 300,
  ...facts,
})

test.each([
  [{}, undefined],
  [{ passwordExpiresInH: 241 }, undefined],
  [{ passwordExpiresInH: 240 }, { reason: 'expires', inHours: 240, isUrgent: false }],
  [{ passwordExpiresInH: 23 }, { reason: 'expires', inHours: 23, isUrgent: true }],
  [
    { passwordExpiresInH: 23, hasDefaultPassword: true },
    { reason: 'factory', isUrgent: true },
  ],
  [{ passwordExpiresInH: 23, server: 'ldap1' }, undefined],
] as const)('an account with %j is told %j', (facts, notice) => {
  expect(passwordNotice(user(facts))).toEqual(notice)
})
