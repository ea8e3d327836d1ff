import type { Controller } from '../Controller.ts'
import type { UserState } from '../ControllerState.ts'
import { notFound, RestError, unauthenticated, wrongFormat } from '../RestError.ts'
import { answer, asRecord, done, stringField, type Call, type Caller, type Route } from '../Route.ts'
import { refuseWeakPassword } from '../passwordRules.ts'
import { permissionsOf } from '../permissions.ts'
import { closeSession, openSession } from '../sessions.ts'
import { userWire } from '../userWire.ts'

/** Factory password profile: five failures block an account for an hour (semantics.md a.1). */
const FAILURES_BEFORE_BLOCK = 5
const BLOCK_MS = 60 * 60_000
/** Password profile without expiry. */
const NEVER_EXPIRES = { password_days_until_expire: -1, password_hours_until_expire: 0 }

/** Sign-in, keep-alive and sign-out: `controller/rest/auth.go` handlerAuthLogin, handlerAuthRefresh, handlerAuthLogout. */
export const authRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/auth', handle: signIn },
  {
    method: 'POST',
    path: '/v1/auth/:server',
    handle: (call) => {
      const known = call.controller.state.users.some((user) => user.server === call.params['server'])
      if (call.params['server'] !== 'local' && !known) throw notFound()
      return signIn(call)
    },
  },
  {
    method: 'PATCH',
    path: '/v1/auth',
    handle: (call) => {
      call.caller()
      return done()
    },
  },
  {
    method: 'DELETE',
    path: '/v1/auth',
    handle: (call) => {
      closeSession(call.controller.state, call.caller().token)
      return done()
    },
  },
  { method: 'GET', path: '/v1/selfuser', handle: selfUser },
]

async function signIn(call: Call): Promise<Response> {
  const { controller } = call
  const body = await call.body()
  if (body['password'] === undefined) throw wrongFormat()
  const password = asRecord(body['password'])
  const user = authenticate(controller, stringField(password, 'username'), stringField(password, 'password'))

  // Fed accounts live on the primary only (semantics.md a.1).
  const federated = user.role === 'fedAdmin' || user.role === 'fedReader'
  if (federated && controller.state.federation.role === 'joint') throw unauthenticated()

  const fresh = user.mustReset
  if (fresh) {
    const newPassword = stringField(password, 'new_password')
    if (newPassword === '') return answer(resetFirst)
    refuseWeakPassword(newPassword, controller.state.passwordRules)
    user.password = newPassword
    user.mustReset = false
    controller.state.bootstrapPasswordCommand = ''
  }
  return answer(signedIn(controller, user, fresh))
}

const resetFirst = {
  need_to_reset_password: true,
  password_days_until_expire: 0,
  password_hours_until_expire: 0,
  token: null,
}

function signedIn(controller: Controller, user: UserState, firstTime: boolean) {
  const token = openSession(controller, user)
  user.login_count += 1
  user.last_login_at = rfc3339(controller.localNow())
  user.last_login_timestamp = Math.floor(controller.localNow().getTime() / 1000)
  return {
    ...NEVER_EXPIRES,
    need_to_reset_password: false,
    token: {
      ...userWire(user, controller.worldNow()),
      // The very answer that accepts the new password still says so (recording 01).
      default_password: firstTime,
      token,
      global_permissions: permissionsOf(user.role, controller.state.roles),
      domain_permissions: {},
      password_resettable: false,
    },
  }
}

/** The account, or 401/3 for everything that is wrong with the credentials, 401/47 while blocked. */
function authenticate(controller: Controller, username: string, password: string): UserState {
  const user = controller.state.users.find((candidate) => candidate.username === username)
  if (!user || password === '' || username.startsWith('~')) throw unauthenticated()
  const now = controller.worldNow()
  if (user.blockedUntilMs > now) throw new RestError(401, 47)
  if (user.password !== password) {
    user.failedSignIns += 1
    if (user.failedSignIns >= FAILURES_BEFORE_BLOCK) {
      user.failedSignIns = 0
      user.blockedUntilMs = now + BLOCK_MS
    }
    throw unauthenticated()
  }
  user.failedSignIns = 0
  return user
}

function selfUser(call: Call): Response {
  const caller = call.caller()
  const user = call.controller.state.users.find((candidate) => candidate.fullname === caller.fullname)
  return answer({
    domain_permissions: {},
    global_permissions: caller.permissions,
    ...NEVER_EXPIRES,
    user: user ? userWire(user, call.controller.worldNow()) : forwardedUser(caller),
  })
}

/** The hidden account behind forwarded calls (recording 30). */
function forwardedUser(caller: Caller) {
  return {
    fullname: caller.fullname,
    username: caller.fullname,
    server: '',
    role: caller.role,
    email: '',
    timeout: 300,
    locale: '',
    default_password: false,
    modify_password: false,
    password: '',
    password_resettable: false,
    blocked_for_failed_login: false,
    blocked_for_password_expired: false,
    last_login_at: '',
    last_login_timestamp: 0,
    login_count: 0,
    role_domains: {},
  }
}

/** RFC 3339 without fraction, as Go prints it. */
function rfc3339(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
