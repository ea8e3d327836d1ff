import type { Context } from 'hono'
import { z } from 'zod'
import type { GatewayEnv } from '../GatewayEnv.ts'
import { requestCookies } from '../requestCookies.ts'
import { splitSignIn } from '../signInAnswer.ts'
import { startSession } from '../startSession.ts'
import { askController } from './askController.ts'
import type { PendingSignIn } from './PendingSignIns.ts'
import { readBody } from './readBody.ts'
import { RELAYED, relayPage } from './relayPage.ts'
import { bindingOfSamlForm } from './signInBinding.ts'
import type { SingleSignOnOptions } from './SingleSignOnOptions.ts'

/** A signed assertion with thousands of groups. */
const MAX_FORM_BYTES = 1024 * 1024

/** Why a sign-in did not come about, for the sign-in page to put into words. */
type SignInFailure =
  /** It was begun in another browser, or too long ago. */
  | 'stale'
  /** The person or the identity provider said no. */
  | 'cancelled'
  /** The controller does not accept the answer, or gives this person no role. */
  | 'refused'
  | 'blocked'
  | 'unavailable'

/** What came back from an identity provider. */
interface Brought {
  /** Finds the sign-in it belongs to. */
  binding: string
  /** As `RESTAuthToken` wants it: the code, or the whole form. */
  token: string
  /** OIDC only. */
  state: string
}

const ErrorAnswer = z.object({ code: z.number() })

const BLOCKED = 47

/** Relative, because only the browser knows the whole path; the fragment reaches no server. */
function goTo(hash: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: `./#${hash}` })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

function toSignInPage(
  failure: SignInFailure,
  pending?: PendingSignIn,
  cookies?: readonly string[],
): Response {
  const query = new URLSearchParams({
    sso: failure,
    ...(pending && { server: pending.server, next: pending.returnTo }),
  })
  return goTo(`/login?${query.toString()}`, cookies)
}

function failureOf(status: number, text: string): SignInFailure {
  if (status >= 500) return 'unavailable'
  try {
    return ErrorAnswer.parse(JSON.parse(text)).code === BLOCKED ? 'blocked' : 'refused'
  } catch {
    return 'refused'
  }
}

/** Signs in at the controller with what was brought; the token goes into the cookie and nowhere else (security.md S1). */
async function signIn(
  { controller, log }: SingleSignOnOptions,
  { server, callback, acceptsTerms }: PendingSignIn,
  { token, state }: Brought,
): Promise<{ token: string } | { failure: SignInFailure }> {
  const answer = await askController(controller, {
    method: 'POST',
    path: `/v1/auth/${encodeURIComponent(server)}`,
    body: { client_ip: '', Token: { token, state, redirect_endpoint: callback } },
  })
  if (!answer) return { failure: 'unavailable' }
  if (answer.status !== 200) return { failure: failureOf(answer.status, answer.text) }
  const signedIn = splitSignIn(answer.text)?.token
  if (signedIn === undefined) {
    log.warn({ server }, 'the sign-in answer of the controller could not be read')
    return { failure: 'unavailable' }
  }
  // No obstacle when it fails: the terms are then asked for again next time.
  if (acceptsTerms) {
    const body = { eula: { accepted: true } }
    await askController(controller, { method: 'POST', path: '/v1/eula', body, token: signedIn })
  }
  return { token: signedIn }
}

async function finish(
  c: Context<GatewayEnv>,
  options: SingleSignOnOptions,
  pending: PendingSignIn,
  brought: Brought,
): Promise<Response> {
  const cookies = requestCookies(c.env.incoming.headers.cookie)
  const cookieRequest = { cookies, secure: c.get('secure'), path: pending.path }
  const ended = options.pending.clear(brought.binding, cookieRequest)
  if (brought.token === '') return toSignInPage('cancelled', pending, [ended])
  const outcome = await signIn(options, pending, brought)
  if ('failure' in outcome) {
    const { server } = pending
    options.log.warn(
      { requestId: c.get('requestId'), server, reason: outcome.failure },
      'nobody was signed in',
    )
    return toSignInPage(outcome.failure, pending, [ended])
  }
  const query = new URLSearchParams({ next: pending.returnTo })
  return goTo(`/signed-in?${query.toString()}`, [
    ended,
    ...startSession(options, outcome.token, cookieRequest),
  ])
}

function pendingOf(c: Context<GatewayEnv>, options: SingleSignOnOptions, binding: string) {
  const cookies = requestCookies(c.env.incoming.headers.cookie)
  return options.pending.find(binding, { cookies, secure: c.get('secure') })
}

/** `GET openId_auth?code=…&state=…`: an OIDC server sent the browser back. */
export function finishOidc(options: SingleSignOnOptions) {
  return async (c: Context<GatewayEnv>): Promise<Response> => {
    const { state = '', code = '' } = c.req.query()
    const pending = pendingOf(c, options, state)
    return pending
      ? finish(c, options, pending, { binding: state, token: code, state })
      : toSignInPage('stale')
  }
}

/** `POST token_auth_server`: a SAML server had the browser post its answer. */
export function finishSaml(options: SingleSignOnOptions) {
  return async (c: Context<GatewayEnv>): Promise<Response> => {
    const form = await readBody(c.env.incoming, MAX_FORM_BYTES)
    const binding = form === undefined ? undefined : bindingOfSamlForm(form)
    if (form === undefined || binding === undefined) return toSignInPage('stale')
    const pending = pendingOf(c, options, binding)
    if (pending) return finish(c, options, pending, { binding, token: form, state: '' })
    return c.req.query(RELAYED) === undefined ? relayPage(c, form) : toSignInPage('stale')
  }
}

/** `samlslo`: back from signing out at the identity provider. Nothing is changed here, so anybody may come by. */
export const finishSingleLogout = (): Response => goTo('/login')
