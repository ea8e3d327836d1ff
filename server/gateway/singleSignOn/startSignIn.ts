import type { Context } from 'hono'
import { z } from 'zod'
import { browserPath } from '../browserPath.ts'
import { refuse } from '../Exchange.ts'
import { badRequest, controllerUnreachable, type GatewayError } from '../gatewayError.ts'
import type { GatewayEnv } from '../GatewayEnv.ts'
import { requestCookies } from '../requestCookies.ts'
import { refuseCrossSite } from '../requestGuard.ts'
import type { CookieRequest } from '../setCookie.ts'
import { askController, type ControllerAnswer } from './askController.ts'
import { readBody } from './readBody.ts'
import { returnPath } from './returnPath.ts'
import { bindingOfRedirect } from './signInBinding.ts'
import { CALLBACKS, type SingleSignOnOptions } from './SingleSignOnOptions.ts'

const MAX_BODY_BYTES = 16 * 1024

/** `RESTTokenRedirect`, and what only the gateway wants to know. */
const StartRequest = z.object({
  redirect_endpoint: z.string(),
  issuer: z.string().default(''),
  return_to: z.string().optional(),
  accepts_terms: z.boolean().default(false),
})
type StartRequest = z.infer<typeof StartRequest>

const RedirectAnswer = z.object({ redirect: z.object({ redirect_url: z.string() }) })

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/**
 * Below a proxy only the browser knows the console's address. It is believed as far as the browser itself vouches for it:
 * the origin is that of the request, the folder passes `browserPath`.
 */
function isOwnCallback(c: Context<GatewayEnv>, address: string, path: string): boolean {
  const origin = c.req.header('origin') ?? ''
  return Object.values(CALLBACKS).some((name) => address === `${origin}${path}${name}`)
}

/** The request of the SPA, or why it is refused. */
async function readStart(c: Context<GatewayEnv>, path: string): Promise<StartRequest | GatewayError> {
  const refusal = refuseCrossSite(c.req.raw.headers)
  if (refusal) return refusal
  const parsed = StartRequest.safeParse(parseJson(await readBody(c.env.incoming, MAX_BODY_BYTES)))
  if (!parsed.success) return badRequest('The request cannot be read')
  if (!isOwnCallback(c, parsed.data.redirect_endpoint, path)) {
    return badRequest('The callback is not an address of this console')
  }
  return parsed.data
}

function passOn(answer: ControllerAnswer, cookies: readonly string[] = []): Response {
  const headers = new Headers({ 'Content-Type': 'application/json' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(answer.text, { status: answer.status, headers })
}

function cookieRequestOf(c: Context<GatewayEnv>, basePath: string): CookieRequest {
  return {
    cookies: requestCookies(c.env.incoming.headers.cookie),
    secure: c.get('secure'),
    path: browserPath(c.req.raw.headers, basePath),
  }
}

/**
 * `POST v1/token_auth_server/<server>`: asks the controller where to send the browser, and remembers in a cookie of this
 * browser what the answer of the identity provider will belong to (semantics a.4).
 */
export function startSignIn(options: SingleSignOnOptions) {
  return async (c: Context<GatewayEnv>): Promise<Response> => {
    const cookieRequest = cookieRequestOf(c, options.basePath)
    const start = await readStart(c, cookieRequest.path)
    if ('status' in start) return refuse(c, start)
    const server = c.req.param('server') ?? ''
    const { redirect_endpoint: callback, issuer, return_to, accepts_terms: acceptsTerms } = start
    const answer = await askController(options.controller, {
      method: 'POST',
      path: `/v1/token_auth_server/${encodeURIComponent(server)}`,
      body: { redirect_endpoint: callback, issuer },
    })
    if (!answer) return refuse(c, controllerUnreachable('No answer'))
    if (answer.status !== 200) return passOn(answer)
    const redirect = RedirectAnswer.safeParse(parseJson(answer.text))
    const binding = redirect.success ? bindingOfRedirect(redirect.data.redirect.redirect_url) : undefined
    if (binding === undefined)
      return refuse(c, badRequest('The controller named no usable address to sign in at'))
    const pending = { server, callback, returnTo: returnPath(return_to), acceptsTerms }
    return passOn(answer, options.pending.store(binding, pending, cookieRequest))
  }
}

/**
 * `POST v1/token_auth_server/<server>/slo`: where the browser signs out at the identity provider. The controller wants a
 * GET with a body for it, which no browser can send (semantics a.4).
 */
export function startSingleLogout(options: SingleSignOnOptions) {
  return async (c: Context<GatewayEnv>): Promise<Response> => {
    const cookieRequest = cookieRequestOf(c, options.basePath)
    const start = await readStart(c, cookieRequest.path)
    if ('status' in start) return refuse(c, start)
    const answer = await askController(options.controller, {
      method: 'GET',
      path: `/v1/token_auth_server/${encodeURIComponent(c.req.param('server') ?? '')}/slo`,
      body: { redirect_endpoint: start.redirect_endpoint, issuer: start.issuer },
      token: options.session.read(cookieRequest),
    })
    return answer ? passOn(answer) : refuse(c, controllerUnreachable('No answer'))
  }
}
