import type { Controller } from '../Controller.ts'
import type { UserState } from '../ControllerState.ts'
import { accessDenied, notFound, unauthenticated, wrongFormat } from '../RestError.ts'
import {
  answer,
  asRecord,
  done,
  stringField,
  type Call,
  type Caller,
  type Fields,
  type Route,
} from '../Route.ts'
import { authenticate } from '../credentials.ts'
import { expiryWire, refuseWeakPassword, setPassword } from '../passwordProfile.ts'
import { FED_ROLES, permissionsByDomain, permissionsOf } from '../permissions.ts'
import { rancherAccount, rancherCookieOf } from '../rancher.ts'
import { closeSession, openSession, type SignInOrigin } from '../sessions.ts'
import { signInWithToken } from '../tokenSignIn.ts'
import { userWire } from '../userWire.ts'

/** Sign-in, keep-alive and sign-out: `controller/rest/auth.go` handlerAuthLogin, handlerAuthRefresh, handlerAuthLogout. */
export const authRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/auth', handle: signIn },
  {
    method: 'POST',
    path: '/v1/auth/:server',
    handle: signInAt,
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
      // With an API key there is no session to end, and it is 200 all the same (recording 33).
      closeSession(call.controller.state, call.caller().token)
      return done()
    },
  },
  { method: 'GET', path: '/v1/selfuser', handle: selfUser },
]

/** `handlerAuthLoginServer`: at one server, by password or with what an identity provider sent. */
async function signInAt(call: Call): Promise<Response> {
  const { controller, params } = call
  const { users, tokenServers } = controller.state
  const body = await call.body()
  if (body['Token'] === undefined) {
    const isKnown = users.some((user) => user.server === params['server'])
    if (params['server'] !== 'local' && !isKnown) throw notFound()
    return signInByPassword(controller, body)
  }
  const server = tokenServers.find(({ name, enable }) => enable && name === params['server'])
  if (!server) throw unauthenticated()
  const brought = asRecord(body['Token'])
  const { user, nameId } = await signInWithToken(controller, server, {
    token: stringField(brought, 'token'),
    state: stringField(brought, 'state'),
    redirect_endpoint: stringField(brought, 'redirect_endpoint'),
  })
  return answer(signedIn(controller, user, { nameId }))
}

async function signIn(call: Call): Promise<Response> {
  const { controller } = call
  const rancherCookie = rancherCookieOf(call.request)
  if (rancherCookie === '') return signInByPassword(controller, await call.body())
  return answer(signedIn(controller, rancherAccount(controller, rancherCookie), { rancherCookie }))
}

function signInByPassword(controller: Controller, body: Fields): Response {
  if (body['password'] === undefined) throw wrongFormat()
  const password = asRecord(body['password'])
  const user = authenticate(controller, stringField(password, 'username'), stringField(password, 'password'))

  // Fed accounts live on the primary only (semantics.md a.1).
  if (FED_ROLES.includes(user.role) && controller.state.federation.role === 'joint') throw unauthenticated()

  const fresh = user.mustReset
  if (fresh) {
    const newPassword = stringField(password, 'new_password')
    if (newPassword === '') return answer(resetFirst)
    const { passwordProfile } = controller.state
    refuseWeakPassword(newPassword, passwordProfile, user)
    setPassword(user, newPassword, passwordProfile, controller.worldNow())
    user.mustReset = false
    if (user.fullname === 'admin') controller.state.bootstrapPasswordCommand = ''
  }
  const answered = signedIn(controller, user)
  // The very answer that accepts the new password still says so (recording 01).
  answered.token.default_password = fresh && user.fullname === 'admin'
  return answer(answered)
}

const resetFirst = {
  need_to_reset_password: true,
  password_days_until_expire: 0,
  password_hours_until_expire: 0,
  token: null,
}

function signedIn(controller: Controller, user: UserState, origin: SignInOrigin = {}) {
  const { state } = controller
  const token = openSession(controller, user, origin)
  user.login_count += 1
  user.last_login_at = rfc3339(controller.localNow())
  user.last_login_timestamp = Math.floor(controller.localNow().getTime() / 1000)
  return {
    ...expiryWire(user, state.passwordProfile, controller.worldNow()),
    need_to_reset_password: false,
    token: {
      ...userWire(user, state, controller.worldNow()),
      default_password: false,
      token,
      global_permissions: permissionsOf(user.role, state.roles),
      domain_permissions: permissionsByDomain(user.role_domains, state.roles),
    },
  }
}

function selfUser(call: Call): Response {
  const caller = call.caller()
  // Keys have a route of their own, /v1/selfapikey (recording 04).
  if (caller.kind === 'apiKey') throw accessDenied()
  const { state } = call.controller
  const now = call.controller.worldNow()
  const user = state.users.find((candidate) => candidate.fullname === caller.fullname)
  return answer({
    domain_permissions: caller.domainPermissions,
    global_permissions: caller.permissions,
    ...expiryWire(user, state.passwordProfile, now),
    user: user ? userWire(user, state, now, caller) : forwardedUser(caller),
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
