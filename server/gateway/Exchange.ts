import type { Context } from 'hono'
import type { Log } from '../log.ts'
import type { ControllerConnection } from './connectToController.ts'
import type { GatewayError } from './gatewayError.ts'
import type { GatewayEnv } from './GatewayEnv.ts'
import type { GatewayMetrics } from './GatewayMetrics.ts'
import type { SessionCookie } from './SessionCookie.ts'
import type { CookieRequest } from './setCookie.ts'
import type { SignedOutTokens } from './SignedOutTokens.ts'

/** What forwarding needs to know of the gateway's configuration. */
export interface ForwardingOptions {
  controller: ControllerConnection
  session: SessionCookie
  /** The token of a running configuration import, which outlives the session that started it. */
  importSession: SessionCookie
  signedOut: SignedOutTokens
  /** Begins and ends with "/". */
  basePath: string
  bodyLimitBytes: number
  /** Longest time from a request to the end of its answer. */
  deadlineMs: number
  /** For the operator; gets no token, cookie, query or body (security.md K4). */
  log: Log
  metrics?: GatewayMetrics | undefined
}

/** One API request on its way through the gateway. */
export interface Exchange {
  c: Context<GatewayEnv>
  options: ForwardingOptions
  /** The path below the base path, every encoding removed. */
  path: string
  cookieRequest: CookieRequest
  /** The controller's token that this request is sent with; absent without a session. */
  token: string | undefined
}

/** Answers with an error of the gateway's own. */
export function refuse(c: Context<GatewayEnv>, { status, body }: GatewayError): Response {
  return c.json(body, status)
}

/** Tells the operator what went wrong with this request. `reason` has few values: it is a label of metrics. */
export function logTrouble({ c, options, path }: Exchange, reason: string, text: string): void {
  options.metrics?.controllerFailed(reason)
  options.log.warn({ requestId: c.get('requestId'), method: c.req.method, path, reason }, text)
}

const SIGN_IN_PATH = /^\/v1\/auth(?:\/[^/]+)?$/

/** `POST /v1/auth` and `POST /v1/auth/<server>`: the only answers with a session token in them (semantics a.1). */
export function isSignIn({ c, path }: Exchange): boolean {
  return c.req.method === 'POST' && SIGN_IN_PATH.test(path)
}

/** `DELETE /v1/auth` (semantics a.2). */
export function isSignOut({ c, path }: Exchange): boolean {
  return c.req.method === 'DELETE' && path === '/v1/auth'
}

/** Looks past "?" and "#" too: a primary decodes the path and parses it again (semantics b.10). */
const IMPORT_PATH = /\/v1\/file\/config(?:[/?#;]|$)/i

/** `POST /v1/file/config`, here or at a member: starts a configuration import or asks how it goes (semantics c.5). */
export function isConfigImport({ c, path }: Exchange): boolean {
  return c.req.method === 'POST' && IMPORT_PATH.test(path)
}

/** Asks about a running configuration import of this cluster. */
export function isImportPoll(exchange: Exchange): boolean {
  const { c } = exchange
  return isConfigImport(exchange) && !isForMember(exchange) && c.req.header('x-transaction-id') !== undefined
}

/** Addressed to a member through the primary (semantics b.10). */
export function isForMember({ path }: Exchange): boolean {
  return /^\/v[12]\/fed\/cluster\//.test(path)
}
