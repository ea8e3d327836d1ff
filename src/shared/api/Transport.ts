import { z } from '~/shared/api/zod'
import { ApiError } from './ApiError'
import { errorKind } from './errorKind'
import { noteServerDate } from './serverClock'

export type ApiPath = `/v1/${string}` | `/v2/${string}`
export type ApiMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** One call of the REST API. */
export interface ApiRequest<T> {
  readonly method: ApiMethod
  /** As the controller that serves this console sees it, forwarding prefix included. */
  readonly path: ApiPath
  readonly schema: z.ZodType<T>
  /** Sent as JSON; a Blob goes as it is, with its own type (files of YAML). */
  readonly body?: unknown
  /** The answer is a file: the schema gets its text, not what JSON would make of it. */
  readonly getsFile?: boolean | undefined
  /** `X-Import-Overwrite`: what is imported takes the place of what is there. */
  readonly overwrites?: boolean | undefined
  /** Which cluster the call is for; travels into the error. */
  readonly clusterId: string
  readonly signal?: AbortSignal | undefined
  /** A poll nobody asked for: the controller then writes no "access denied" audit events (security.md S4b). */
  readonly background?: boolean | undefined
  readonly timeoutMs?: number | undefined
  /** `X-Transaction-ID` of a job that an earlier answer began. */
  readonly transactionId?: string | undefined
  /**
   * Told before the body is parsed, for jobs that are polled (import, registry test). With it 304 "nothing new" is an
   * answer without content instead of a failure.
   */
  readonly onHead?: ((head: AnswerHead) => void) | undefined
  /** Called when the request is handed to the browser, for readings that need to know how long they were under way. */
  readonly onSend?: (() => void) | undefined
}

/** What an answer says about a job beside its body: 206 more will come, 200 finished, 304 nothing new. */
export interface AnswerHead {
  readonly status: number
  readonly transactionId: string | undefined
}

/** Sends requests below the console's base path and turns every failure into an ApiError. */
export interface Transport {
  send<T>(request: ApiRequest<T>): Promise<T>
}

export interface TransportOptions {
  /** The folder the console is served from; API paths are relative to it (any proxy prefix). */
  readonly baseUrl: URL
  /** Headers that carry the session; none behind the gateway, which keeps the token itself. */
  readonly sessionHeaders: () => Readonly<Record<string, string>>
}

/** A dead managed cluster costs the primary up to 40 s before it answers (semantics.md b.10). */
const DEFAULT_TIMEOUT_MS = 45_000
/** Longer answers are not parsed (security.md D4). */
const MAX_CHARACTERS = 64 * 1024 * 1024

const NOT_MODIFIED = 304

const ErrorBody = z.object({ code: z.number().optional(), message: z.string().optional() })

export function createTransport({ baseUrl, sessionHeaders }: TransportOptions): Transport {
  return {
    async send(request) {
      const sentAtMs = Date.now()
      const response = await fetchAnswer(baseUrl, request, sessionHeaders())
      noteServerDate(response.headers.get('Date'), sentAtMs, Date.now())
      const text = await readText(request, response)
      const isNews = response.status !== NOT_MODIFIED
      if (!response.ok && (isNews || !request.onHead)) throw refusal(request, response, text)
      request.onHead?.({
        status: response.status,
        transactionId: response.headers.get('X-Transaction-ID') ?? undefined,
      })
      return parse(request, response, text)
    },
  }
}

async function fetchAnswer(
  baseUrl: URL,
  request: ApiRequest<unknown>,
  sessionHeaders: Readonly<Record<string, string>>,
): Promise<Response> {
  const timeout = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS)
  try {
    request.onSend?.()
    return await fetch(new URL(request.path.slice(1), baseUrl), {
      method: request.method,
      headers: {
        Accept: 'application/json',
        // Lets the gateway tell our calls from a forged form (security.md P7).
        'X-Nv-Console': '1',
        // Behind Rancher only the browser knows the whole path, which the session cookie is bound to (security.md S2).
        'X-Nv-Base': baseUrl.pathname,
        ...(request.body === undefined ? {} : { 'Content-Type': contentType(request.body) }),
        ...(request.overwrites ? { 'X-Import-Overwrite': '1' } : {}),
        ...(request.transactionId === undefined ? {} : { 'X-Transaction-ID': request.transactionId }),
        ...(request.background ? { 'X-Nv-Page': 'dashboard' } : {}),
        ...sessionHeaders,
      },
      body: bodyOf(request),
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
      redirect: 'error',
      cache: 'no-store',
    })
  } catch (cause) {
    throw unanswered(request, timeout, cause)
  }
}

const contentType = (body: unknown) =>
  body instanceof Blob && body.type !== '' ? body.type : 'application/json'

function bodyOf({ body }: ApiRequest<unknown>): BodyInit | null {
  if (body === undefined) return null
  return body instanceof Blob ? body : JSON.stringify(body)
}

/** An abort by the caller is not an error of the API and passes through untouched. */
function unanswered(request: ApiRequest<unknown>, timeout: AbortSignal, cause: unknown): unknown {
  if (request.signal?.aborted) return cause
  const kind = timeout.aborted ? 'timeout' : 'network'
  return new ApiError({ ...context(request), kind, message: messageOf(cause) })
}

async function readText(request: ApiRequest<unknown>, response: Response): Promise<string> {
  const invalid = (message: string) =>
    new ApiError({ ...answered(request, response), kind: 'invalid-response', message })
  if (Number(response.headers.get('Content-Length') ?? 0) > MAX_CHARACTERS) {
    throw invalid('The answer is larger than the console reads')
  }
  try {
    return await response.text()
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw invalid(messageOf(cause))
  }
}

function refusal(request: ApiRequest<unknown>, response: Response, text: string): ApiError {
  const body = jsonOf(text)
  const known = ErrorBody.safeParse(body)
  const code = known.success ? known.data.code : undefined
  return new ApiError({
    ...answered(request, response),
    kind: errorKind(response.status, code),
    code,
    message: (known.success ? known.data.message : undefined) ?? `HTTP ${response.status}`,
    body,
  })
}

/** Zero bytes are the normal success of a write; a schema that wants content refuses them (semantics.md z.1). */
function parse<T>(request: ApiRequest<T>, response: Response, text: string): T {
  const content = request.getsFile ? text : text.trim() === '' ? undefined : jsonOf(text)
  const parsed = request.schema.safeParse(content)
  if (parsed.success) return parsed.data
  throw new ApiError({
    ...answered(request, response),
    kind: 'invalid-response',
    message: z.prettifyError(parsed.error),
  })
}

const NOT_JSON = Symbol('not JSON')

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return NOT_JSON
  }
}

const context = ({ method, path, clusterId }: ApiRequest<unknown>) => ({
  clusterId,
  request: `${method} ${path.split('?')[0] ?? path}`,
})

/** What an error says of the answer it comes from. Only the gateway gives requests an id. */
const answered = (request: ApiRequest<unknown>, { status, headers }: Response) => ({
  ...context(request),
  status,
  requestId: headers.get('X-Request-Id') ?? undefined,
})

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
