import type { Controller } from './Controller.ts'
import type { ControllerState, SessionState, UserState } from './ControllerState.ts'
import { unauthenticated } from './RestError.ts'
import type { Caller } from './Route.ts'
import { permissionsByDomain, permissionsOf } from './permissions.ts'
import { checkRancherCookie } from './rancher.ts'

/** Hard lifetime of a session token: 6 h (semantics.md a.2; `controller/rest/auth.go`). */
const SESSION_LIFETIME_MS = 6 * 3_600_000
/** `controller/rest/auth.go` refuses the 33rd concurrent session of one user. */
const SESSIONS_PER_USER = 32
/** Real tokens are RS256 JWTs of some 900 characters; the length matters to cookies and headers. */
const TOKEN_LENGTH = 918

/** What a session needs to know of how it was opened; nothing for passwords. */
export type SignInOrigin = Partial<Pick<SessionState, 'nameId' | 'rancherCookie'>>

/** Opens a session and returns its token. */
export function openSession(controller: Controller, user: UserState, origin: SignInOrigin = {}): string {
  const { state } = controller
  const now = controller.worldNow()
  const open = Object.values(state.sessions).filter((session) => session.fullname === user.fullname)
  if (open.length >= SESSIONS_PER_USER) throw unauthenticated()
  const token = newToken()
  const { nameId = '', rancherCookie = '' } = origin
  state.sessions[token] = {
    fullname: user.fullname,
    openedAtMs: now,
    lastUsedAtMs: now,
    nameId,
    rancherCookie,
  }
  return token
}

/** The caller behind `X-Auth-Token`; restarts the idle timer. Expired, unknown and signed-out tokens are all 401/3. */
export function callerOf(controller: Controller, request: Request): Caller {
  const { state } = controller
  const token = request.headers.get('X-Auth-Token') ?? ''
  // A key counts only where there is no session (semantics.md 0.2).
  if (token === '') return callerWithKey(controller, request.headers.get('X-Auth-Apikey') ?? '')
  const session = Object.hasOwn(state.sessions, token) ? state.sessions[token] : undefined
  const user = session && state.users.find((candidate) => candidate.fullname === session.fullname)
  if (!session || !user) throw unauthenticated()
  const now = controller.worldNow()
  const idle = now - session.lastUsedAtMs > user.timeout * 1000
  if (idle || now - session.openedAtMs > SESSION_LIFETIME_MS) {
    closeSession(state, token)
    throw unauthenticated()
  }
  checkRancherCookie(controller, session, request)
  session.lastUsedAtMs = now
  return {
    kind: 'user',
    fullname: user.fullname,
    server: user.server,
    role: user.role,
    permissions: permissionsOf(user.role, state.roles),
    domainPermissions: permissionsByDomain(user.role_domains, state.roles),
    token,
  }
}

/** The caller behind `X-Auth-Apikey: name:secret`; exactly one colon, and 401/3 for unknown and expired keys. */
function callerWithKey(controller: Controller, header: string): Caller {
  const { state } = controller
  const [name = '', secret = '', ...rest] = header.split(':')
  const key = state.apiKeys.find((candidate) => candidate.apikey_name === name)
  const expired = key && key.expiration_timestamp <= controller.localNow().getTime() / 1000
  if (!key || expired || key.secret !== secret || rest.length > 0) throw unauthenticated()
  return {
    kind: 'apiKey',
    fullname: name,
    server: '',
    role: key.role,
    permissions: permissionsOf(key.role, state.roles),
    domainPermissions: permissionsByDomain(key.role_domains, state.roles),
    token: '',
  }
}

export function closeSession(state: ControllerState, token: string): void {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a plain object, so that the state stays JSON
  delete state.sessions[token]
  state.closedForwards = state.closedForwards.filter((entry) => !entry.startsWith(`${token} `))
}

/** Ends the sessions of the users for whom `kicked` holds (password or role change, promote, demote). */
export function closeSessionsOf(state: ControllerState, kicked: (fullname: string) => boolean): void {
  for (const [token, session] of Object.entries(state.sessions)) {
    if (kicked(session.fullname)) closeSession(state, token)
  }
}

function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_LENGTH))
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('')
}
