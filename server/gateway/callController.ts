import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import type { ControllerConnection } from './connectToController.ts'
import { bodyTooLarge, controllerTimeout, controllerUnreachable, type GatewayError } from './gatewayError.ts'

/** A request body outgrew the limit while it was being passed on. */
class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError'
}

/** Passes chunks on as they come; reading stops at the limit, but the browser's connection stays usable for the 413. */
async function* limited(incoming: IncomingMessage, limitBytes: number): AsyncGenerator<Buffer> {
  let total = 0
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    // An IncomingMessage without encoding yields Buffers.
    const bytes = chunk as Buffer
    total += bytes.length
    if (total > limitBytes) throw new BodyTooLargeError()
    yield bytes
  }
}

function hasBody(incoming: IncomingMessage): boolean {
  const length = incoming.headers['content-length']
  return incoming.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}

/** The system's or undici's code of a failure, never its text, which may name hosts and files. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
}

/** undici's own codes in the words of the system. "Other side closed": the connection ended before an answer. */
const SYSTEM_CODES: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_SOCKET: 'ECONNRESET',
}

const TIMEOUTS: ReadonlySet<string> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

/** Why a call failed, as an error code of the system such as ECONNREFUSED. */
export function failureCode(error: unknown): string {
  const code = codeOf(error)
  return SYSTEM_CODES[code] ?? code
}

function explainFailure(error: unknown, call: ControllerCall): GatewayError {
  if (error instanceof BodyTooLargeError) return bodyTooLarge(call.limitBytes)
  if (TIMEOUTS.has(codeOf(error)) || call.deadline.aborted) return controllerTimeout('ETIMEDOUT')
  return controllerUnreachable(failureCode(error))
}

/** One call: what the browser sent, ready to be passed on. */
export interface ControllerCall {
  incoming: IncomingMessage
  /** Path and query at the controller. */
  path: string
  headers: Record<string, string>
  /** Aborts the call when the browser goes away. */
  signal: AbortSignal
  /** Aborts the call when it takes too long as a whole, however busy it looks. */
  deadline: AbortSignal
  /** Largest body. */
  limitBytes: number
}

/** The controller's answer, or what to tell the browser instead. */
export type CallOutcome = { answer: Dispatcher.ResponseData } | { failure: GatewayError }

/** Sends a call to the controller without buffering its body. Redirects are not followed; nothing is retried. */
export async function callController(
  connection: ControllerConnection,
  call: ControllerCall,
): Promise<CallOutcome> {
  const { incoming, headers, limitBytes } = call
  const length = incoming.headers['content-length']
  if (length !== undefined && Number(length) > limitBytes) return { failure: bodyTooLarge(limitBytes) }
  const sendsBody = incoming.method !== 'GET' && hasBody(incoming)
  try {
    const answer = await connection.dispatcher.request({
      origin: connection.origin,
      // Node always sets a method on the message of a server.
      method: incoming.method as Dispatcher.HttpMethod,
      path: call.path,
      headers: sendsBody && length !== undefined ? { ...headers, 'content-length': length } : headers,
      body: sendsBody ? Readable.from(limited(incoming, limitBytes), { objectMode: false }) : null,
      signal: AbortSignal.any([call.signal, call.deadline]),
    })
    // Whoever reads the body hears of errors by itself. Without a listener, though, an abandoned body (a browser that
    // left, a redirect) would emit its abort as an uncaught exception and end the whole process.
    answer.body.on('error', () => {})
    return { answer }
  } catch (error) {
    return { failure: explainFailure(error, call) }
  }
}
