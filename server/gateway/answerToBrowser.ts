import type { Dispatcher } from 'undici'
import { acceptsCoding } from './acceptsCoding.ts'
import { decodedBody, readText, toWebStream } from './answerBody.ts'
import {
  type Exchange,
  isConfigImport,
  isForMember,
  isImportPoll,
  isSignIn,
  logTrouble,
  refuse,
} from './Exchange.ts'
import { responseHeaders } from './forwardedHeaders.ts'
import { unusableAnswer } from './gatewayError.ts'
import { splitImport } from './importAnswer.ts'
import { isSessionOver, splitSignIn } from './signInAnswer.ts'
import { startSession } from './startSession.ts'

/** Sign-in and import answers and errors are a few kilobytes. */
const SMALL_ANSWER_BYTES = 1024 * 1024

/** "Still running": the answer to an import that goes on. */
const PARTIAL = 206

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
    if (!c.req.raw.signal.aborted) logTrouble(exchange, 'BROKEN_ANSWER', 'the answer broke off')
    c.env.outgoing.destroy()
  }
  const unpack =
    upstream.headers['content-encoding'] === 'gzip' && !acceptsCoding(c.req.header('accept-encoding'), 'gzip')
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
    logTrouble(exchange, 'UNREADABLE_ANSWER', 'the sign-in answer could not be read')
    return refuse(c, unusableAnswer('The sign-in answer of the controller could not be read'))
  }
  if (signIn.token === undefined) return replyRewritten(upstream, signIn.body)
  return replyRewritten(upstream, signIn.body, startSession(options, signIn.token, cookieRequest))
}

/**
 * A 401 with code 3 means that the token is dead: the browser forgets it. Not without a token: the answer may come
 * after a newer sign-in of the same browser, whose cookie has the same name.
 */
async function answerUnauthorized(exchange: Exchange, upstream: Dispatcher.ResponseData): Promise<Response> {
  const { c, options, cookieRequest, token } = exchange
  const text = await readText(upstream, SMALL_ANSWER_BYTES)
  if (text === undefined) return refuse(c, unusableAnswer('The answer of the controller could not be read'))
  const isOver = token !== undefined && isSessionOver(text)
  return replyRewritten(upstream, text, isOver ? options.session.clear(cookieRequest) : [])
}

/** The temporary token of a running import goes into a cookie of its own, and away when the import is over. */
async function answerImport(exchange: Exchange, upstream: Dispatcher.ResponseData): Promise<Response> {
  const { c, options, cookieRequest } = exchange
  const text = await readText(upstream, SMALL_ANSWER_BYTES)
  const split = text === undefined ? undefined : splitImport(text)
  if (!split) {
    logTrouble(exchange, 'UNREADABLE_ANSWER', 'the import answer could not be read')
    return refuse(c, unusableAnswer('The import answer of the controller could not be read'))
  }
  // The token of a member is of no use here: its sessions belong to the primary.
  if (isForMember(exchange)) return replyRewritten(upstream, split.body)
  const { importSession } = options
  if (upstream.statusCode === PARTIAL && split.token !== undefined) {
    return replyRewritten(upstream, split.body, importSession.store(split.token, cookieRequest))
  }
  const isOver = isImportPoll(exchange) && upstream.statusCode !== PARTIAL
  return replyRewritten(upstream, split.body, isOver ? importSession.clear(cookieRequest) : [])
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
    logTrouble(exchange, 'REDIRECT', message)
    return refuse(exchange.c, unusableAnswer(message))
  }
  if (isSignIn(exchange)) {
    // A mistyped password must not end the session that another tab is using: only a success touches the cookie.
    return statusCode < 300 ? answerSignIn(exchange, upstream) : stream(exchange, upstream)
  }
  if (isConfigImport(exchange) && (statusCode !== 401 || isImportPoll(exchange))) {
    return answerImport(exchange, upstream)
  }
  // A 401 from a member says nothing about the session here (architecture 5).
  const isLocal401 = statusCode === 401 && !isForMember(exchange)
  return isLocal401 ? answerUnauthorized(exchange, upstream) : stream(exchange, upstream)
}
