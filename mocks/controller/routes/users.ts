import type { UserState } from '../ControllerState.ts'
import { accessDenied, duplicateName, invalidName, notAllowed, notFound, wrongFormat } from '../RestError.ts'
import {
  answer,
  done,
  stringField,
  wrapped,
  type Call,
  type Caller,
  type Fields,
  type Route,
} from '../Route.ts'
import {
  checkedGrant,
  domainRoles,
  globalRoles,
  maySeeGrant,
  ownsGrant,
  roleDomainsField,
  rolesNotForDomain,
} from '../accounts.ts'
import { refuseWeakPassword } from '../passwordProfile.ts'
import { closeSessionsOf } from '../sessions.ts'
import { newUser, userWire } from '../userWire.ts'

/** isObjectNameWithSpaceValid, `controller/rest/rest.go` (semantics.md n.1). */
const NAME_WITH_SPACE = /^([a-zA-Z0-9]|[a-zA-Z0-9]+[ .:a-zA-Z0-9_-]*[.:a-zA-Z0-9_-]+)$/
/** Prefixes of accounts that come from elsewhere (isUserNameValid). */
const REMOTE_PREFIX = /^(ldap1|saml1|oidc1|rancher|openshift):/

/** Accounts: `controller/rest/user.go` handlerUserList, handlerUserShow, handlerUserCreate, handlerUserDelete. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/user', handle: listUsers },
  { method: 'POST', path: '/v1/user', handle: createUser },
  {
    method: 'GET',
    path: '/v1/user/:fullname',
    handle: (call) => {
      const caller = call.caller()
      const user = visibleUser(call, caller)
      return answer({ user: userWire(user, call.controller.state, call.controller.worldNow(), caller) })
    },
  },
  {
    method: 'DELETE',
    path: '/v1/user/:fullname',
    handle: (call) => {
      const caller = call.caller()
      const { state } = call.controller
      const user = visibleUser(call, caller)
      if (!ownsGrant(caller, user, state)) throw accessDenied()
      if (user.fullname === 'admin') throw notAllowed(403, 'Cannot delete default admin user')
      state.users = state.users.filter((candidate) => candidate !== user)
      closeSessionsOf(state, (fullname) => fullname === user.fullname)
      return done()
    },
  },
]

/** 200 for everybody with a session: who may see nobody sees themselves (recording 33). */
function listUsers(call: Call): Response {
  const caller = call.caller()
  const { state } = call.controller
  const visible = state.users.filter((user) => user.fullname === caller.fullname || maySeeGrant(caller, user))
  return answer({
    users: visible
      .toSorted((a, b) => (a.fullname < b.fullname ? -1 : 1))
      .map((user) => userWire(user, state, call.controller.worldNow(), caller)),
    global_roles: [...globalRoles(state), ''],
    domain_roles: domainRoles(state),
    roles_not_for_domain: rolesNotForDomain(state),
  })
}

/** Order of the checks as in handlerUserCreate: name, roles, rights, duplicate, password, timeout. */
async function createUser(call: Call): Promise<Response> {
  const caller = call.caller()
  const fields = await wrapped(call, 'user', 'Request error')
  const { state } = call.controller
  const username = stringField(fields, 'fullname')
  if (username === '' || username.startsWith('~')) throw accessDenied()
  if (!NAME_WITH_SPACE.test(username) || REMOTE_PREFIX.test(username)) {
    throw invalidName('Invalid characters in username')
  }
  const given = { role: stringField(fields, 'role'), role_domains: roleDomainsField(fields['role_domains']) }
  const grant = checkedGrant(state, 'User', username, given)
  if (!ownsGrant(caller, grant, state)) throw accessDenied()
  if (state.users.some((user) => user.fullname === username)) throw duplicateName('User already exists')
  const password = stringField(fields, 'password')
  refuseWeakPassword(password, state.passwordProfile)
  const timeout = timeoutField(fields, 'Invalid idle timeout value') || state.passwordProfile.session_timeout
  state.users.push(
    newUser({
      username,
      password,
      role: grant.role,
      role_domains: structuredClone(grant.role_domains) as UserState['role_domains'], // a copy is ours to change
      email: stringField(fields, 'email'),
      locale: stringField(fields, 'locale') || 'en',
      timeout,
      passwordSetAtMs: call.controller.worldNow(),
    }),
  )
  return done()
}

/** The account of the path: 404/7 for unknown and hidden ones, 403/25 when the caller may not see it. */
export function visibleUser(call: Call, caller: Caller): UserState {
  const user = userOf(call)
  if (user.fullname !== caller.fullname && !maySeeGrant(caller, user)) throw accessDenied()
  return user
}

/** The account of the path; throws 404/7. */
export function userOf(call: Call): UserState {
  const fullname = call.params['fullname']
  const user = call.controller.state.users.find((candidate) => candidate.fullname === fullname)
  if (!user) throw notFound()
  return user
}

/** `timeout` in seconds, 0 for "not given"; 400/6 with this message outside 30 to 3600 (semantics.md j.1). */
export function timeoutField(fields: Fields, message: string): number {
  const { timeout = 0 } = fields
  if (timeout === null || timeout === 0) return 0
  if (typeof timeout !== 'number' || timeout < 30 || timeout > 3600) throw wrongFormat(message)
  return timeout
}
