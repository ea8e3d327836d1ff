import type { Controller } from './Controller.ts'
import type { UserState } from './ControllerState.ts'
import { RestError, unauthenticated } from './RestError.ts'
import { isBlocked, passwordExpiresInMs } from './passwordProfile.ts'

const MINUTE_MS = 60_000

/**
 * The account behind a name and a password (`controller/rest/auth.go` localPasswordAuth): 401/3 for everything that is
 * wrong with them, 401/47 while blocked, 401/48 when the password expired.
 */
export function authenticate(controller: Controller, username: string, password: string): UserState {
  const { users, passwordProfile: profile } = controller.state
  // People of SAML, OIDC and Rancher have no password here.
  const user = users.find((candidate) => candidate.username === username && candidate.password !== '')
  if (!user || password === '' || username.startsWith('~')) throw unauthenticated()
  const now = controller.worldNow()
  if (isBlocked(user, profile, now)) throw new RestError(401, 47)
  if (user.password !== password) {
    noteFailure(controller, user)
    throw unauthenticated()
  }
  if (!user.mustReset && (passwordExpiresInMs(user, profile, now) ?? 1) <= 0) throw new RestError(401, 48)
  user.failedSignIns = 0
  return user
}

function noteFailure(controller: Controller, user: UserState): void {
  const profile = controller.state.passwordProfile
  if (!profile.enable_block_after_failed_login) return
  user.failedSignIns += 1
  if (user.failedSignIns < profile.block_after_failed_login_count) return
  user.failedSignIns = 0
  user.blockedUntilMs = controller.worldNow() + profile.block_minutes * MINUTE_MS
  // The attempt that uses up the last one already says so (recording 03).
  throw new RestError(401, 47)
}
