import type { UserState } from '../ControllerState.ts'
import { NetworkError } from '../Network.ts'
import { accessDenied, notAllowed, wrongFormat } from '../RestError.ts'
import { done, stringField, wrapped, type Call, type Caller, type Fields, type Route } from '../Route.ts'
import { checkedGrant, ownsGrant, roleDomainsField, type Grant } from '../accounts.ts'
import { passwordExpiresInMs, refuseWeakPassword, setPassword } from '../passwordProfile.ts'
import { may } from '../permissions.ts'
import { closeSessionsOf } from '../sessions.ts'
import { mayResetPassword } from '../userWire.ts'
import { timeoutField, userOf, visibleUser } from './users.ts'

/** Changes of accounts: `controller/rest/user.go` handlerUserConfig, handlerUserPwdConfig, handlerUserRoleDomainsConfig. */
export const userChangeRoutes: readonly Route[] = [
  { method: 'PATCH', path: '/v1/user/:fullname', handle: updateUser },
  { method: 'POST', path: '/v1/user/:fullname/password', handle: resetPassword },
  { method: 'PATCH', path: '/v1/user/:fullname/role/:role', handle: updateRoleDomains },
]

async function updateUser(call: Call): Promise<Response> {
  const caller = call.caller()
  const fields = await wrapped(call, 'config', 'Request error')
  if (stringField(fields, 'fullname') !== call.params['fullname']) throw wrongFormat('Username not match')
  const { state } = call.controller
  const user = userOf(call)
  const own = caller.kind === 'user' && caller.fullname === user.fullname
  if (!own && !ownsGrant(caller, user, state)) throw accessDenied()

  const password = newPasswordOf(call, user, fields, own)
  const grant = changedGrant(call, caller, user, fields)
  const timeout = timeoutField(fields, 'Invalid idle timeout value. (30, 3600)')

  if (fields['email'] !== undefined) user.email = stringField(fields, 'email')
  if (fields['locale'] !== undefined) user.locale = stringField(fields, 'locale') || 'en'
  if (timeout !== 0) user.timeout = timeout
  if (password !== undefined) {
    setPassword(user, password, state.passwordProfile, call.controller.worldNow())
  }
  if (grant) applyGrant(user, grant)
  // Both end all sessions of the account, the caller's own included (semantics.md a.2).
  if (password !== undefined || grant) closeSessionsOf(state, (fullname) => fullname === user.fullname)
  return done()
}

/** The new password of one's own account, if it is to change; throws 403/4 and 400/14 (recording 03). */
function newPasswordOf(call: Call, user: UserState, fields: Fields, own: boolean): string | undefined {
  if (fields['new_password'] === undefined || fields['new_password'] === null) return undefined
  if (!own) throw notAllowed(403, "Cannot modify other user's password")
  if (user.server !== '') throw notAllowed(403, "Cannot modify remote user's password")
  if (fields['password'] === undefined) throw notAllowed(403, 'Need current password to modify password.')
  if (stringField(fields, 'password') !== user.password) {
    throw notAllowed(403, "Current password doesn't match.")
  }
  const password = stringField(fields, 'new_password')
  refuseWeakPassword(password, call.controller.state.passwordProfile, user)
  return password
}

/** The new roles, if they are to change; throws 403/4 for `admin`, 400/6 and 403/25. */
function changedGrant(call: Call, caller: Caller, user: UserState, fields: Fields): Grant | undefined {
  const { state } = call.controller
  const role = fields['role'] === undefined ? user.role : stringField(fields, 'role')
  const domains =
    fields['role_domains'] === undefined ? user.role_domains : roleDomainsField(fields['role_domains'])
  const fixed = state.federation.role === 'master' ? 'fedAdmin' : 'admin'
  if (user.fullname === 'admin' && role !== fixed) {
    throw notAllowed(403, "Default admin user's role cannot be changed")
  }
  const grant = checkedGrant(state, 'User', user.fullname, { role, role_domains: domains })
  if (sameGrant(grant, user)) return undefined
  if (!ownsGrant(caller, grant, state) || !ownsGrant(caller, user, state)) throw accessDenied()
  return grant
}

const sameGrant = (a: Grant, b: Grant) =>
  a.role === b.role && JSON.stringify(sorted(a.role_domains)) === JSON.stringify(sorted(b.role_domains))

const sorted = (domains: Grant['role_domains']) =>
  Object.entries(domains)
    .map(([role, names]) => [role, names.toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

function applyGrant(user: UserState, grant: Grant): void {
  user.role = grant.role
  user.role_domains = Object.fromEntries(
    Object.entries(grant.role_domains).map(([role, domains]) => [role, [...domains]]),
  )
}

/** What an administrator does to somebody's password; without one the real handler crashes (recording 03). */
async function resetPassword(call: Call): Promise<Response> {
  const caller = call.caller()
  if (!may(caller.permissions, 'authorization', 'write') || !may(caller.permissions, 'config', 'write')) {
    throw accessDenied()
  }
  if (call.params['fullname']?.startsWith('~')) throw accessDenied()
  const fields = await wrapped(call, 'config', 'Request error')
  const force = fields['force_reset_password'] === true
  if (stringField(fields, 'fullname') !== call.params['fullname']) throw wrongFormat('Username not match')
  const given = fields['new_password'] !== undefined && fields['new_password'] !== null
  if (force && !given) throw wrongFormat('No password provided')
  const user = visibleUser(call, caller)
  if (!given) throw new NetworkError('EOF', 0)

  const { passwordProfile } = call.controller.state
  const now = call.controller.worldNow()
  if (user.server !== '') throw notAllowed(403, "Cannot modify remote user's password")
  if (!force && (passwordExpiresInMs(user, passwordProfile, now) ?? 0) > 0) {
    throw notAllowed(403, "user's password is not expired yet")
  }
  if (!mayResetPassword(caller, user)) throw accessDenied()
  const password = stringField(fields, 'new_password')
  refuseWeakPassword(password, passwordProfile, user)
  setPassword(user, password, passwordProfile, now)
  if (force || fields['clear_failed_login'] === true) {
    user.failedSignIns = 0
    user.blockedUntilMs = 0
  }
  if (force) user.mustReset = fields['reset_password_in_next_login'] === true
  closeSessionsOf(call.controller.state, (fullname) => fullname === user.fullname)
  return done()
}

/** The namespaces of one role; null takes the role away. */
async function updateRoleDomains(call: Call): Promise<Response> {
  const caller = call.caller()
  const fields = await wrapped(call, 'config')
  const role = call.params['role'] ?? ''
  if (stringField(fields, 'fullname') !== call.params['fullname']) throw wrongFormat('Name mismatch')
  if (stringField(fields, 'role') !== role) throw wrongFormat('Role mismatch')
  const { state } = call.controller
  const user = visibleUser(call, caller)
  const domains = roleDomainsField({ [role]: fields['domains'] ?? null })
  const grant = checkedGrant(state, 'User', user.fullname, {
    role: user.role,
    role_domains: { ...user.role_domains, ...domains },
  })
  if (sameGrant(grant, user)) return done()
  if (!ownsGrant(caller, grant, state)) throw accessDenied()
  applyGrant(user, grant)
  closeSessionsOf(state, (fullname) => fullname === user.fullname)
  return done()
}
