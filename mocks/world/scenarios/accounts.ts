import type { UserState } from '../../controller/ControllerState.ts'
import { newUser } from '../../controller/userWire.ts'

/** The password of every account in the running scenarios. */
export const PASSWORD = 'Fleet-2026'

/** A cluster that has been in use: one account per kind of rights. */
export const usualAccounts = (adminRole: 'admin' | 'fedAdmin'): readonly UserState[] => [
  newUser({ username: 'admin', password: PASSWORD, role: adminRole, timeout: 3600 }),
  newUser({ username: 'rita', password: PASSWORD, role: 'reader', timeout: 3600 }),
  newUser({ username: 'anton', password: PASSWORD, role: 'admin', timeout: 3600 }),
  newUser({ username: 'sven', password: PASSWORD, role: 'scan-operator', timeout: 3600 }),
  newUser({ username: 'lena', password: PASSWORD, role: 'admin', server: 'ldap1', timeout: 3600 }),
  ...(adminRole === 'fedAdmin'
    ? [newUser({ username: 'fred', password: PASSWORD, role: 'fedReader', timeout: 3600 })]
    : []),
]

/** A fresh install: admin/admin, to be changed at first sign-in (recording 01). */
export const factoryAccounts = (): readonly UserState[] => [
  newUser({ username: 'admin', password: 'admin', role: 'admin', mustReset: true }),
]
