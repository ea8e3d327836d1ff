import type { z } from 'zod'
import { ApiError } from '../api/ApiError'
import type { AnswerHead, ApiMethod, ApiPath, Transport } from '../api/Transport'
import { wireEmpty } from '../api/wire'
import { localCluster, type ClusterId } from './ClusterId'

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** A poll or a fan-out nobody clicked for. */
  readonly background?: boolean
  readonly timeoutMs?: number
  /** The two of ApiRequest, for jobs that are polled. */
  readonly transactionId?: string | undefined
  readonly onHead?: ((head: AnswerHead) => void) | undefined
  /** The two of ApiRequest, for files. */
  readonly getsFile?: boolean
  readonly overwrites?: boolean
  /** Called when the request is really sent; before that it may wait for its turn. */
  readonly onSend?: () => void
}

/** Federation routes are never forwarded: they belong to the FederationClient. */
type Scoped<P extends ApiPath> = P extends `/v1/fed/${string}` ? never : P

/**
 * Talks to ONE cluster, for ever: a request that was started for a cluster cannot end up at another one, whatever the
 * person switches to meanwhile. There is no `put`: the primary does not forward it.
 */
export interface ClusterClient {
  readonly clusterId: ClusterId
  get<P extends ApiPath, T>(path: Scoped<P>, schema: z.ZodType<T>, options?: CallOptions): Promise<T>
  post<P extends ApiPath, T>(
    path: Scoped<P>,
    schema: z.ZodType<T>,
    body: unknown,
    options?: CallOptions,
  ): Promise<T>
  patch<P extends ApiPath>(path: Scoped<P>, body: unknown, options?: CallOptions): Promise<void>
  delete<P extends ApiPath>(path: Scoped<P>, options?: CallOptions): Promise<void>
}

/**
 * The client of a cluster: `local` calls `v1/…`, a managed one `v1/fed/cluster/<id>/v1/…`.
 * @param probeSession tells whether the local session is alive; asked when a managed cluster answers 401, which says
 *   nothing about it (docs/decisions/017)
 */
export function createClusterClient(
  transport: Transport,
  clusterId: ClusterId,
  probeSession: () => Promise<boolean>,
): ClusterClient {
  const prefix = clusterId === localCluster ? '' : `/v1/fed/cluster/${encodeURIComponent(clusterId)}`
  const send = async <T>(
    method: ApiMethod,
    path: ApiPath,
    schema: z.ZodType<T>,
    options: CallOptions = {},
    body?: unknown,
  ) => {
    const scoped = `${prefix}${path}` as ApiPath // both parts begin with /v1 or /v2
    try {
      return await transport.send({ method, path: scoped, schema, body, clusterId, ...options })
    } catch (error) {
      throw clusterId === localCluster ? error : await explainForwarded(error, probeSession)
    }
  }
  return {
    clusterId,
    get: (path, schema, options) => send('GET', path, schema, options),
    post: (path, schema, body, options) => send('POST', path, schema, options, body),
    patch: (path, body, options) => send('PATCH', path, wireEmpty, options, body),
    delete: (path, options) => send('DELETE', path, wireEmpty, options),
  }
}

async function explainForwarded(error: unknown, probeSession: () => Promise<boolean>): Promise<unknown> {
  if (!(error instanceof ApiError) || error.kind !== 'unauthenticated') return error
  const alive = await probeSession()
  if (!alive) return error
  return new ApiError({
    kind: 'cluster-auth',
    message: error.message,
    status: error.status,
    code: error.code,
    clusterId: error.clusterId,
    request: error.request,
  })
}
