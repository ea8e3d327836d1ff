import type { ControllerState, UserState } from '../ControllerState.ts'
import { accessDenied, notAllowed, notFound, RestError, wrongFormat } from '../RestError.ts'
import { answer, asRecord, done, require, stringField, type Call, type Caller, type Route } from '../Route.ts'
import { refuseWeakPassword } from '../passwordRules.ts'
import { BUILT_IN_ROLES } from '../permissions.ts'
import { closeSessionsOf } from '../sessions.ts'
import { newUser, userWire } from '../userWire.ts'

/** isObjectNameWithSpaceValid, `controller/rest/rest.go` (semantics.md n.1). */
const USER_NAME = /^([a-zA-Z0-9]|[a-zA-Z0-9]+[ .:a-zA-Z0-9_-]*[.:a-zA-Z0-9_-]+)$/
const FED_ROLES = ['fedAdmin', 'fedReader']

/** Accounts: `controller/rest/user.go`. */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/user',
    handle: (call) => {
      require(call.caller(), 'authorization', 'read')
      const { state } = call.controller
      return answer({
        users: state.users.map((user) => userWire(user, call.controller.worldNow())),
        global_roles: [...globalRoles(state), ''],
        domain_roles: ['admin', 'reader', 'ciops', ...Object.keys(state.roles)],
        roles_not_for_domain: ['ciops'],
      })
    },
  },
  { method: 'POST', path: '/v1/user', handle: createUser },
  {
    method: 'GET',
    path: '/v1/user/:fullname',
    handle: (call) => {
      require(call.caller(), 'authorization', 'read')
      return answer({ user: userWire(userOf(call), call.controller.worldNow()) })
    },
  },
  { method: 'PATCH', path: '/v1/user/:fullname', handle: updateUser },
  {
    method: 'DELETE',
    path: '/v1/user/:fullname',
    handle: (call) => {
      const caller = call.caller()
      require(caller, 'authorization', 'write')
      const user = userOf(call)
      if (user.fullname === 'admin') throw notAllowed(403, 'Cannot delete default admin user')
      refuseFedRole(caller, user.role)
      const { state } = call.controller
      state.users = state.users.filter((candidate) => candidate !== user)
      closeSessionsOf(state, (fullname) => fullname === user.fullname)
      return done()
    },
  },
]

async function createUser(call: Call): Promise<Response> {
  const caller = call.caller()
  require(caller, 'authorization', 'write')
  const body = await call.body()
  if (body['user'] === undefined) throw wrongFormat('Request error')
  const fields = asRecord(body['user'])
  const { state } = call.controller
  const username = stringField(fields, 'username')
  const role = stringField(fields, 'role')
  if (username.startsWith('~')) throw accessDenied()
  if (!USER_NAME.test(username)) throw new RestError(400, 15)
  if (state.users.some((user) => user.fullname === username)) {
    throw new RestError(400, 13, 'User already exists')
  }
  refuseWeakPassword(stringField(fields, 'password'), state.passwordRules)
  refuseUnknownRole(state, username, role)
  refuseFedRole(caller, role)
  const user = newUser({ username, role, password: stringField(fields, 'password') })
  user.email = stringField(fields, 'email')
  user.timeout = timeoutOf(fields, 'Invalid idle timeout value') ?? user.timeout
  user.locale = stringField(fields, 'locale') || user.locale
  state.users.push(user)
  return done()
}

async function updateUser(call: Call): Promise<Response> {
  const caller = call.caller()
  const user = userOf(call)
  const fields = asRecord((await call.body())['config'])
  if (stringField(fields, 'fullname') !== user.fullname) throw wrongFormat('Username not match')
  const own = caller.fullname === user.fullname
  if (!own) require(caller, 'authorization', 'write')
  const { state } = call.controller
  const timeout = timeoutOf(fields, 'Invalid idle timeout value. (30, 3600)')

  if (fields['new_password'] !== undefined) changeOwnPassword(state, user, fields, own)
  if (fields['role'] !== undefined && stringField(fields, 'role') !== user.role) {
    require(caller, 'authorization', 'write')
    refuseUnknownRole(state, user.fullname, stringField(fields, 'role'))
    refuseFedRole(caller, stringField(fields, 'role'))
    user.role = stringField(fields, 'role')
    closeSessionsOf(state, (fullname) => fullname === user.fullname)
  }
  if (fields['email'] !== undefined) user.email = stringField(fields, 'email')
  if (fields['locale'] !== undefined) user.locale = stringField(fields, 'locale')
  user.timeout = timeout ?? user.timeout
  return done()
}

function changeOwnPassword(
  state: ControllerState,
  user: UserState,
  fields: Readonly<Record<string, unknown>>,
  own: boolean,
): void {
  if (!own) throw notAllowed(403, "Cannot modify other user's password")
  if (stringField(fields, 'password') !== user.password) {
    throw notAllowed(403, "Current password doesn't match.")
  }
  refuseWeakPassword(stringField(fields, 'new_password'), state.passwordRules)
  user.password = stringField(fields, 'new_password')
  closeSessionsOf(state, (fullname) => fullname === user.fullname)
}

function userOf(call: Call): UserState {
  const fullname = call.params['fullname']
  const user = call.controller.state.users.find((candidate) => candidate.fullname === fullname)
  if (!user) throw notFound()
  return user
}

/** Fed roles exist on a primary only (semantics.md b.12). */
function globalRoles(state: ControllerState): string[] {
  const builtIn = BUILT_IN_ROLES.filter(
    (role) => state.federation.role === 'master' || !FED_ROLES.includes(role),
  )
  return [...builtIn, ...Object.keys(state.roles)]
}

function refuseUnknownRole(state: ControllerState, user: string, role: string): void {
  if (role !== '' && !globalRoles(state).includes(role)) {
    throw wrongFormat(`User ${user}  Unknown global role ${role} `)
  }
}

/** Only fedAdmin may create, change or delete users with fed roles (recording 11). */
function refuseFedRole(caller: Caller, role: string): void {
  if (FED_ROLES.includes(role) && caller.role !== 'fedAdmin') throw accessDenied()
}

function timeoutOf(fields: Readonly<Record<string, unknown>>, message: string): number | undefined {
  const { timeout } = fields
  if (timeout === undefined || timeout === 0) return undefined
  if (typeof timeout !== 'number' || timeout < 30 || timeout > 3600) throw wrongFormat(message)
  return timeout
}
