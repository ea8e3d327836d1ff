import type { ControllerState, UserState } from './ControllerState.ts'
import type { Caller } from './Route.ts'
import { isBlocked, passwordExpiresInMs } from './passwordProfile.ts'
import { FED_ROLES, may, mayWriteCluster } from './permissions.ts'

/** A `RESTUser` as the controller prints it: everything but the password. */
export function userWire(user: UserState, state: ControllerState, nowMs: number, caller?: Caller) {
  return {
    fullname: user.fullname,
    server: user.server,
    username: user.username,
    password: '',
    email: user.email,
    role: user.role,
    timeout: user.timeout,
    locale: user.locale,
    default_password: user.default_password,
    modify_password: false,
    role_domains: user.role_domains,
    last_login_timestamp: user.last_login_timestamp,
    last_login_at: user.last_login_at,
    login_count: user.login_count,
    blocked_for_failed_login: isBlocked(user, state.passwordProfile, nowMs),
    blocked_for_password_expired: (passwordExpiresInMs(user, state.passwordProfile, nowMs) ?? 1) <= 0,
    password_resettable: caller !== undefined && mayResetPassword(caller, user),
  }
}

/**
 * Whether `POST /v1/user/{fullname}/password` would be accepted (`controller/rest/user.go` handlerUserPwdConfig): write on
 * the password profile, fed accounts by a fedAdmin only, administrators by an administrator only.
 */
export function mayResetPassword(caller: Caller, user: UserState): boolean {
  if (user.server !== '') return false
  const mayWriteProfile =
    may(caller.permissions, 'authorization', 'write') && may(caller.permissions, 'config', 'write')
  if (!mayWriteProfile) return false
  if (FED_ROLES.includes(user.role)) return caller.role === 'fedAdmin'
  return user.role !== 'admin' || mayWriteCluster(caller.permissions)
}

/** A new account with the controller's defaults (semantics.md j.1). */
export function newUser(
  fields: Pick<UserState, 'username' | 'password' | 'role'> & Partial<UserState>,
): UserState {
  const server = fields.server ?? ''
  return {
    fullname: server === '' ? fields.username : `${server}:${fields.username}`,
    server,
    email: '',
    timeout: 300,
    locale: 'en',
    default_password: false,
    role_domains: {},
    // Go's zero time, as an account that never signed in shows it (recording 03).
    last_login_timestamp: -62135596800,
    last_login_at: '',
    login_count: 0,
    mustReset: false,
    failedSignIns: 0,
    blockedUntilMs: 0,
    passwordSetAtMs: 0,
    passwordHistory: [],
    ...fields,
  }
}
