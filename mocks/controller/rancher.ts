import type { Controller } from './Controller.ts'
import type { SessionState, UserState } from './ControllerState.ts'
import { RestError, unauthenticated } from './RestError.ts'
import { newUser } from './userWire.ts'

/** Whom Rancher knows behind a session cookie. */
export interface RancherPersonState {
  readonly username: string
  /** What Rancher's own roles give in this cluster; "" for nothing. */
  role: string
}

/** What a controller on a Rancher cluster knows and can find out (semantics.md a.5). */
export interface RancherState {
  /** `auth_by_platform` with a `rancher_ep`; without it every sign-in through Rancher is 401/50. */
  isTrusted: boolean
  /** The licence terms are accepted separately for Rancher users (semantics.md a.3). */
  termsAccepted: boolean
  /** What Rancher itself would say of each value of the cookie `R_SESS`. */
  people: Record<string, RancherPersonState>
}

/** The server of accounts that come from Rancher (`global.Orchestrator`, flavour Rancher). */
const RANCHER_SERVER = 'Rancher'

/** The value of the cookie `R_SESS`; "" when the call does not come through Rancher. */
export const rancherCookieOf = (request: Request) => request.headers.get('X-R-Sess') ?? ''

/**
 * The account behind Rancher's cookie (`controller/rest/auth.go` handlerAuthLogin with X-R-Sess): 401/50 where Rancher is
 * not trusted, 401/51 for a cookie Rancher refuses, 410/3 for people without a role here.
 */
export function rancherAccount(controller: Controller, cookie: string): UserState {
  const { username, role } = rancherPerson(controller, cookie)
  const { users } = controller.state
  const known = users.find((user) => user.server === RANCHER_SERVER && user.username === username)
  // No password gets anybody in: `authenticate` refuses the empty one.
  const user = known ?? newUser({ username, role, password: '', server: RANCHER_SERVER })
  if (!known) users.push(user)
  if (user.blockedUntilMs > controller.worldNow()) throw new RestError(401, 47)
  user.role = role
  return user
}

/** A session opened by Rancher's cookie lives as long as that very cookie is sent and good; the others are not concerned. */
export function checkRancherCookie(controller: Controller, session: SessionState, request: Request): void {
  if (session.rancherCookie === '') return
  const cookie = rancherCookieOf(request)
  if (cookie === '') throw unauthenticated()
  if (cookie !== session.rancherCookie) throw new RestError(401, 51)
  rancherPerson(controller, cookie)
}

function rancherPerson({ state }: Controller, cookie: string): RancherPersonState {
  const { isTrusted, people } = state.rancher
  if (!isTrusted) throw new RestError(401, 50)
  const person = Object.hasOwn(people, cookie) ? people[cookie] : undefined
  if (!person) throw new RestError(401, 51)
  if (person.role === '') throw new RestError(410, 3)
  return person
}
