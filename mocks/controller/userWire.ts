import type { UserState } from './ControllerState.ts'

/** A `RESTUser` as the controller prints it: everything but the password. */
export function userWire(user: UserState, nowMs: number) {
  const { password: _, mustReset: __, failedSignIns: ___, blockedUntilMs, ...shown } = user
  return {
    ...shown,
    password: '',
    modify_password: false,
    password_resettable: user.server === '',
    blocked_for_failed_login: blockedUntilMs > nowMs,
    blocked_for_password_expired: false,
  }
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
    ...fields,
  }
}
