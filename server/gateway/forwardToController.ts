import type { Context } from 'hono'
import { answerToBrowser } from './answerToBrowser.ts'
import { callController } from './callController.ts'
import { type Exchange, type ForwardingOptions, isSignIn, isSignOut, logEvent, refuse } from './Exchange.ts'
import { type Credentials, requestHeaders } from './forwardedHeaders.ts'
import { notFound } from './gatewayError.ts'
import type { GatewayEnv } from './GatewayEnv.ts'
import { requestCookies } from './requestCookies.ts'
import { refuseCrossSite, refuseMethodOrPath } from './requestGuard.ts'

/** What sits in front of the API below the base path. */
const API_PATH = /^v[12]\//

/** Rancher's own session cookie (semantics a.5). */
const RANCHER_COOKIE = 'R_SESS'

function credentialsOf(exchange: Exchange): Credentials {
  const { options, cookieRequest } = exchange
  return {
    // Signing in is not an action of the old session.
    token: isSignIn(exchange) ? undefined : options.session.read(cookieRequest),
    rancherSession: cookieRequest.cookies.get(RANCHER_COOKIE),
  }
}

async function forward(exchange: Exchange): Promise<Response> {
  const { c, options } = exchange
  const { incoming } = c.env
  const { path, search } = c.get('target')
  const call = {
    incoming,
    path: `/${path.slice(options.basePath.length)}${search}`,
    headers: requestHeaders(incoming.headers, credentialsOf(exchange)),
    signal: c.req.raw.signal,
  }
  const outcome = await callController(options.controller, call, options.bodyLimitBytes)
  if ('answer' in outcome) return answerToBrowser(exchange, outcome.answer)
  const { status, body } = outcome.failure
  if (!c.req.raw.signal.aborted) logEvent(exchange, `${String(status)} ${body.message}`)
  return refuse(c, outcome.failure)
}

/** Whoever signs out is signed out in this browser, whatever the controller says. */
function withoutSession({ options, cookieRequest }: Exchange, response: Response): Response {
  response.headers.delete('Set-Cookie')
  for (const cookie of options.session.clear(cookieRequest)) response.headers.append('Set-Cookie', cookie)
  return response
}

/** Forwards `v1/…` and `v2/…` below the base path to the controller, and nothing else. */
export function forwardToController(options: ForwardingOptions) {
  return async (c: Context<GatewayEnv>): Promise<Response> => {
    const { path: rawPath, decodedPath } = c.get('target')
    // The router matches decoded paths; what it took for the API must also look like it to the controller.
    const isApi =
      rawPath.startsWith(options.basePath) && API_PATH.test(rawPath.slice(options.basePath.length))
    if (!isApi) return refuse(c, notFound())
    const path = decodedPath.slice(options.basePath.length - 1)
    const refusal = refuseMethodOrPath(c.req.method, path) ?? refuseCrossSite(c.req.raw.headers)
    if (refusal) return refuse(c, refusal)
    const cookies = requestCookies(c.env.incoming.headers.cookie)
    const exchange: Exchange = { c, options, path, cookieRequest: { cookies, secure: c.get('secure') } }
    const response = await forward(exchange)
    return isSignOut(exchange) ? withoutSession(exchange, response) : response
  }
}
