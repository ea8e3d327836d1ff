import type { IncomingHttpHeaders } from 'node:http'
import { acceptsCoding } from './acceptsCoding.ts'

/** Everything else a browser sends stays here: cookies, tokens, forwarding and hop-by-hop headers (security.md P8). */
const REQUEST_HEADERS = [
  'content-type',
  'accept',
  'x-transaction-id',
  'x-nv-page',
  'x-import-overwrite',
  'x-as-standalone',
  'x-r-sso',
] as const

/** `date` lets the SPA notice a controller whose clock is off; encoding and length fit because bodies pass unchanged. */
const RESPONSE_HEADERS = [
  'content-type',
  'content-encoding',
  'content-length',
  'content-disposition',
  'x-transaction-id',
  'date',
] as const

/** What identifies the caller at the controller, and the call in the logs of proxies in between. */
export interface CallIdentity {
  requestId: string
  /** `X-Auth-Token`; absent before sign-in. */
  token?: string | undefined
  /** The cookie R_SESS of Rancher, sent as `X-R-Sess` beside the token (semantics a.5). */
  rancherSession?: string | undefined
}

/** Headers of the request to the controller. */
export function requestHeaders(
  incoming: IncomingHttpHeaders,
  { requestId, token, rancherSession }: CallIdentity,
): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': requestId }
  for (const name of REQUEST_HEADERS) {
    const value = incoming[name]
    if (typeof value === 'string') headers[name] = value
  }
  // The controller knows only the bare word, without blanks and weights (semantics z.58).
  if (acceptsCoding(incoming['accept-encoding'], 'gzip')) headers['accept-encoding'] = 'gzip'
  if (token !== undefined) headers['x-auth-token'] = token
  if (rancherSession !== undefined) headers['x-r-sess'] = rancherSession
  return headers
}

/** Headers of the controller's answer that the browser gets to see. */
export function responseHeaders(upstream: IncomingHttpHeaders): Headers {
  const headers = new Headers()
  for (const name of RESPONSE_HEADERS) {
    const value = upstream[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}
