import type { Dispatcher } from 'undici'
import { acceptsGzip } from './acceptsGzip.ts'
import { decodedBody, readText, toWebStream } from './answerBody.ts'
import { type Exchange, isForMember, isSignIn, logEvent, refuse } from './Exchange.ts'
import { responseHeaders } from './forwardedHeaders.ts'
import { unusableAnswer } from './gatewayError.ts'
import { isSessionOver, splitSignIn } from './signInAnswer.ts'

/** Sign-in answers and errors are a few kilobytes. */
const SMALL_ANSWER_BYTES = 1024 * 1024

const REDIRECTS: ReadonlySet<number> = new Set([300, 301, 302, 303, 305, 307, 308])

/** Statuses that `Response` accepts only without a body. The controller answers 304 to long polls (semantics z.41). */
const BODYLESS: ReadonlySet<number> = new Set([204, 205, 304])

type Body = ReadableStream<Uint8Array> | string | null

/** An answer with the controller's status and headers. */
function reply(upstream: Dispatcher.ResponseData, body: Body, cookies: readonly string[] = []): Response {
  const headers = responseHeaders(upstream.headers)
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(body, { status: upstream.statusCode, headers })
}

/** The same for a body that is no longer the controller's own bytes: other length, no encoding. */
function replyRewritten(
  upstream: Dispatcher.ResponseData,
  body: Body,
  cookies?: readonly string[],
): Response {
  const response = reply(upstream, body, cookies)
  response.headers.delete('content-encoding')
  response.headers.delete('content-length')
  return response
}

/** Passes the answer on as a stream; unpacks it only for a client that cannot (recordings README 3). */
function stream(exchange: Exchange, upstream: Dispatcher.ResponseData): Response {
  const { c } = exchange
  if (BODYLESS.has(upstream.statusCode)) {
    void upstream.body.dump()
    return replyRewritten(upstream, null)
  }
  const onBroken = () => {
    if (!c.req.raw.signal.aborted) logEvent(exchange, 'the answer broke off')
    c.env.outgoing.destroy()
  }
  const unpack =
    upstream.headers['content-encoding'] === 'gzip' && !acceptsGzip(c.req.header('accept-encoding'))
  return unpack
    ? replyRewritten(upstream, toWebStream(decodedBody(upstream), onBroken))
    : reply(upstream, toWebStream(upstream.body, onBroken))
}

/** The token goes into the cookie, the rest to the browser (security.md S1). */
async function answerSignIn(exchange: Exchange, upstream: Dispatcher.ResponseData): Promise<Response> {
  const { c, options, cookieRequest } = exchange
  const text = await readText(upstream, SMALL_ANSWER_BYTES)
  const signIn = text === undefined ? undefined : splitSignIn(text)
  if (!signIn) {
    logEvent(exchange, 'the sign-in answer could not be read')
    return refuse(c, unusableAnswer('The sign-in answer of the controller could not be read'))
  }
  const cookies = signIn.token === undefined ? [] : options.session.store(signIn.token, cookieRequest)
  return replyRewritten(upstream, signIn.body, cookies)
}

/** A 401 with code 3 means that the token is dead: the browser forgets it. */
async function answerUnauthorized(exchange: Exchange, upstream: Dispatcher.ResponseData): Promise<Response> {
  const { c, options, cookieRequest } = exchange
  const text = await readText(upstream, SMALL_ANSWER_BYTES)
  if (text === undefined) return refuse(c, unusableAnswer('The answer of the controller could not be read'))
  return replyRewritten(upstream, text, isSessionOver(text) ? options.session.clear(cookieRequest) : [])
}

/** Turns the controller's answer into the browser's. */
export function answerToBrowser(
  exchange: Exchange,
  upstream: Dispatcher.ResponseData,
): Response | Promise<Response> {
  const { statusCode } = upstream
  if (REDIRECTS.has(statusCode)) {
    void upstream.body.dump()
    const message = `The controller answered with a redirect (${String(statusCode)})`
    logEvent(exchange, message)
    return refuse(exchange.c, unusableAnswer(message))
  }
  if (isSignIn(exchange)) {
    // A mistyped password must not end the session that another tab is using: only a success touches the cookie.
    return statusCode < 300 ? answerSignIn(exchange, upstream) : stream(exchange, upstream)
  }
  // A 401 from a member says nothing about the session here (architecture 5).
  const isLocal401 = statusCode === 401 && !isForMember(exchange)
  return isLocal401 ? answerUnauthorized(exchange, upstream) : stream(exchange, upstream)
}
