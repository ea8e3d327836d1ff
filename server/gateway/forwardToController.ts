import type { Context } from 'hono'
import { answerToBrowser } from './answerToBrowser.ts'
import { callController } from './callController.ts'
import { browserPath } from './browserPath.ts'
import {
  type Exchange,
  type ForwardingOptions,
  isImportPoll,
  isSignIn,
  isSignOut,
  logTrouble,
  refuse,
} from './Exchange.ts'
import { requestHeaders } from './forwardedHeaders.ts'
import { notFound } from './gatewayError.ts'
import type { GatewayEnv } from './GatewayEnv.ts'
import { requestCookies } from './requestCookies.ts'
import { refuseCrossSite, refuseMethodOrPath } from './requestGuard.ts'

/** What sits in front of the API below the base path. */
const API_PATH = /^v[12]\//

/** Rancher's own session cookie (semantics a.5). */
const RANCHER_COOKIE = 'R_SESS'

/** Whose request this is. Signing in is not an action of the old session; a running import outlives it. */
function tokenOf(exchange: Exchange): string | undefined {
  const { options, cookieRequest } = exchange
  if (isSignIn(exchange)) return undefined
  const imported = isImportPoll(exchange) ? options.importSession.read(cookieRequest) : undefined
  const token = imported ?? options.session.read(cookieRequest)
  return token === undefined || options.signedOut.has(token) ? undefined : token
}

/** A controller that keeps sending a byte now and then, or a browser that never reads, must not hold a call for ever. */
function deadlineOf({ c, options }: Exchange): AbortSignal {
  const overdue = new AbortController()
  const timer = setTimeout(() => {
    overdue.abort()
  }, options.deadlineMs)
  c.env.outgoing.once('close', () => {
    clearTimeout(timer)
  })
  return overdue.signal
}

async function forward(exchange: Exchange): Promise<Response> {
  const { c, options, token, cookieRequest } = exchange
  const { incoming } = c.env
  const { path, search } = c.get('target')
  const call = {
    incoming,
    path: `/${path.slice(options.basePath.length)}${search}`,
    headers: requestHeaders(incoming.headers, {
      token,
      rancherSession: cookieRequest.cookies.get(RANCHER_COOKIE),
      requestId: c.get('requestId'),
    }),
    signal: c.req.raw.signal,
    deadline: deadlineOf(exchange),
    limitBytes: options.bodyLimitBytes,
  }
  const outcome = await callController(options.controller, call)
  if ('answer' in outcome) return answerToBrowser(exchange, outcome.answer)
  const { status, body } = outcome.failure
  if (status >= 500 && !c.req.raw.signal.aborted)
    logTrouble(exchange, body.message, 'the controller did not answer')
  return refuse(c, outcome.failure)
}

/** Whoever signs out is signed out in this browser, and so is every copy of its cookie, whatever the controller says. */
function withoutSession({ options, cookieRequest, token }: Exchange, response: Response): Response {
  if (token !== undefined) options.signedOut.add(token)
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
    const cookieRequest = {
      cookies: requestCookies(c.env.incoming.headers.cookie),
      secure: c.get('secure'),
      path: browserPath(c.req.raw.headers, options.basePath),
    }
    const exchange: Exchange = { c, options, path, cookieRequest, token: undefined }
    exchange.token = tokenOf(exchange)
    const response = await forward(exchange)
    return isSignOut(exchange) ? withoutSession(exchange, response) : response
  }
}
