import type { Controller } from '../Controller.ts'
import { NetworkError } from '../Network.ts'
import { accessDenied, notAllowed, RestError, unauthenticated, wrongFormat } from '../RestError.ts'
import type { Call, Caller, Route } from '../Route.ts'
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
/** Request headers the primary passes on. */
const PASSED_HEADERS = ['Content-Encoding', 'X-Transaction-ID']

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
  if (!member) throw new RestError(400, 37, 'Unable to authenticate with the cluster')
  const closed = `${caller.token} ${member.id}`
  if (controller.state.closedForwards.includes(closed)) throw unauthenticated()
  const peer = await connect(controller, member.id)
  if (peer.state.federation.joined?.id !== member.id) {
    throw new RestError(500, 37, 'Unable to authenticate with the cluster')
  }
  const response = await peer.dispatch(await rewritten(call.request, path), fedOperator)
  // Signing out on the member breaks this session's forwarding to it for good (recordings README 16).
  if (method === 'DELETE' && path === '/v1/auth') controller.state.closedForwards.push(closed)
  return response
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

async function connect(primary: Controller, id: string): Promise<Controller> {
  const member = memberOf(primary, id)
  if (!member) throw new RestError(400, 37)
  try {
    const peer = await primary.network.connect(primary, member.restInfo)
    await primary.clock.sleep(peer.controller.state.faults.latencyMs)
    return peer.controller
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    member.status = 'disconnected'
    throw new RestError(500, 38, 'Unable to forward request to the cluster')
  }
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

/** The request as the member sees it: its own path, JSON content type, two headers, no session of the caller. */
async function rewritten(request: Request, path: string): Promise<Request> {
  const url = new URL(request.url)
  url.pathname = path
  const headers = new Headers({ 'Content-Type': 'application/json' })
  for (const name of PASSED_HEADERS) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  const body = request.method === 'GET' ? null : await request.text()
  return new Request(url, { method: request.method, headers, body: body === '' ? null : body })
}
