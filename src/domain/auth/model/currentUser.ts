import type { PermissionWire, SelfUserWire } from '../api/schema'

/** Permission ids of semantics.md j.2; `fed` and `nv_resource` are hidden ones that only roles can give. */
export type Permission =
  | 'admctrl'
  | 'audit_events'
  | 'authentication'
  | 'authorization'
  | 'ci_scan'
  | 'compliance'
  | 'config'
  | 'events'
  | 'fed'
  | 'nv_resource'
  | 'reg_scan'
  | 'rt_policy'
  | 'rt_scan'
  | 'security_events'
  | 'vulnerability'

/** Who is signed in, as the UI needs it. */
export interface CurrentUser {
  readonly username: string
  readonly fullname: string
  /** "" for local users, else the sign-in server's name. */
  readonly server: string
  /** "" for users with rights in single namespaces only. */
  readonly role: string
  readonly permissions: readonly PermissionWire[]
  /** The factory password was never changed. */
  readonly hasDefaultPassword: boolean
  /** Seconds without input after which the controller ends the session. */
  readonly idleTimeoutS: number
  /** Whole hours until the password expires; undefined when it never does. */
  readonly passwordExpiresInH?: number | undefined
}

export function toCurrentUser(self: SelfUserWire): CurrentUser {
  const { user, global_permissions } = self
  return {
    username: user.username,
    fullname: user.fullname,
    server: user.server,
    role: user.role,
    permissions: global_permissions,
    hasDefaultPassword: user.default_password,
    idleTimeoutS: user.timeout,
    passwordExpiresInH: expiresInH(self),
  }
}

/** -1 days: never. The hours are those on top of the days (semantics.md a.1). */
function expiresInH(self: SelfUserWire): number | undefined {
  const { password_days_until_expire: days, password_hours_until_expire: hours } = self
  return days < 0 ? undefined : days * 24 + hours
}

/** Whether the user has a global permission. Write does not imply read here: the controller lists both. */
export function can(user: CurrentUser, permission: Permission, mode: 'read' | 'write'): boolean {
  return user.permissions.some((granted) => granted.id === permission && granted[mode])
}

/** Built-in administrators only: no custom role can have every cluster write permission (semantics.md 0.4). */
export function isAdministrator(user: CurrentUser): boolean {
  return user.role === 'admin' || user.role === 'fedAdmin'
}

/** Selectable permissions that can be read; having all of them counts as reading the whole cluster (semantics.md j.2). */
const SELECTABLE_READS: readonly Permission[] = [
  'admctrl',
  'audit_events',
  'authentication',
  'authorization',
  'compliance',
  'config',
  'events',
  'reg_scan',
  'rt_policy',
  'rt_scan',
  'security_events',
  'vulnerability',
]

/** May see NeuVector's own containers and the federation: readers and up, or a custom role with every read permission. */
export function canReadCluster(user: CurrentUser): boolean {
  return SELECTABLE_READS.every((permission) => can(user, permission, 'read'))
}
