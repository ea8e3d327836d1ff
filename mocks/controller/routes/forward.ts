import type { Controller } from '../Controller.ts'
import { CALL_TIMEOUT_MS, NetworkError } from '../Network.ts'
import { accessDenied, notAllowed, RestError, unauthenticated, wrongFormat } from '../RestError.ts'
import type { Call, Caller, Route } from '../Route.ts'
import type { MemberState } from '../ControllerState.ts'
import { isSignInTicketFresh } from '../federation/clusterTicket.ts'
import { asForwarded, passedBack } from '../federation/forwardedMessage.ts'
import { memberOf } from '../federation/primary.ts'
import { may, permissionsOf } from '../permissions.ts'

/** POSTs a fedReader may forward (semantics.md b.10); `scan_report` and `scan/asset/images` are not among them. */
const READER_POSTS = new Set([
  '/v1/file/group',
  '/v1/file/admission',
  '/v1/file/waf',
  '/v1/file/dlp',
  '/v1/file/response/rule',
  '/v1/file/compliance/profile',
  '/v1/file/vulnerability/profile',
  '/v1/vulasset',
  '/v1/assetvul',
  '/v2/workload',
])
/** Imports that may be forwarded with local scope only. */
const LOCAL_IMPORTS =
  /^\/v1\/file\/(config|(group|admission|waf|dlp|compliance\/profile|vulnerability\/profile)\/config)$/
/** A scan of a repository is waited for longer than anything else. */
const REPOSITORY_SCAN_TIMEOUT_MS = 60_000

/**
 * Managing a member through the primary: `controller/rest/federation.go` handlerFedClusterForward. On the member the
 * call runs as `~fedOperator` with role admin, whoever asked (recordings README 15): only the primary limits readers.
 */
export const forwardRoutes: readonly Route[] = (['GET', 'POST', 'PATCH', 'DELETE'] as const).map(
  (method) => ({ method, path: '/v1/fed/cluster/:id/*rest', handle: forward }),
)

async function forward(call: Call): Promise<Response> {
  const caller = call.caller()
  const { controller } = call
  const path = call.params['rest'] ?? '/'
  const method = call.request.method
  if (!may(caller.permissions, 'fed', 'read')) throw accessDenied()
  if (controller.state.federation.role !== 'master') throw notAllowed()
  refuseUnforwardable(method, path, call.query)
  if (!may(caller.permissions, 'fed', 'write')) refuseForReader(method, path)

  const member = memberOf(controller, call.params['id'] ?? '')
  if (!member) throw cannotSignIn(400)
  const closed = `${caller.token} ${member.id}`
  if (controller.state.closedForwards.includes(closed)) throw unauthenticated()
  const peer = await connect(controller, member, path)
  signInAt(controller, peer, member)
  const response = await peer.answerForwarded(await asForwarded(call.request, path), fedOperator)
  // Signing out on the member breaks this session's forwarding to it for good (recordings README 16).
  if (method === 'DELETE' && path === '/v1/auth') controller.state.closedForwards.push(closed)
  return passedBack(response, path)
}

const fedOperator: Caller = {
  kind: 'forwarded',
  fullname: '~fedOperator',
  server: '',
  role: 'admin',
  permissions: permissionsOf('admin', {}),
  domainPermissions: {},
  token: '',
}

const cannotSignIn = (status: 400 | 500) =>
  new RestError(status, 37, 'Unable to authenticate with the cluster')

async function connect(primary: Controller, member: MemberState, path: string): Promise<Controller> {
  try {
    if (isUnsendable(path)) throw new NetworkError('invalid URL', 0)
    const timeoutMs = path === '/v1/scan/repository' ? REPOSITORY_SCAN_TIMEOUT_MS : CALL_TIMEOUT_MS
    const { controller } = await primary.network.connect(primary, member.restInfo, timeoutMs)
    return controller
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    member.status = 'disconnected'
    throw new RestError(500, 38, 'Unable to forward request to the cluster')
  }
}

/**
 * The path is decoded once and not encoded again: identifiers with characters that need it cannot be sent on, which
 * looks like a member that does not answer (semantics.md b.10, inferred).
 */
function isUnsendable(path: string): boolean {
  try {
    return /[\s%?#]/.test(decodeURIComponent(path))
  } catch {
    return true
  }
}

/** The primary signs in at the member with a ticket of its own; a member that left knows no such primary. */
function signInAt(primary: Controller, peer: Controller, member: MemberState): void {
  const { faults, federation } = peer.state
  const isMember = federation.joined?.id === member.id
  if (!isMember || faults.refusesPrimary || !isSignInTicketFresh(primary, peer)) throw cannotSignIn(500)
}

function refuseUnforwardable(method: string, path: string, query: URLSearchParams): void {
  const fed = path.startsWith('/v1/fed/') && path !== '/v1/fed/member'
  const otherSignIn = /^\/v1\/(fed_auth|auth\/)/.test(path) && (method === 'POST' || method === 'DELETE')
  const password = method === 'POST' && /^\/v1\/user\/.+\/password$/.test(path)
  if (fed || otherSignIn || password) throw notAllowed(403)
  const scope = query.get('scope') ?? 'local'
  if (method === 'POST' && LOCAL_IMPORTS.test(path) && scope !== 'local') throw wrongFormat()
}

function refuseForReader(method: string, path: string): void {
  const allowed =
    method === 'GET' ||
    (method === 'PATCH' && path === '/v1/auth') ||
    (method === 'POST' && READER_POSTS.has(path))
  if (!allowed) throw accessDenied()
}
