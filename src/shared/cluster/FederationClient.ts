import type { z } from 'zod'
import type { Transport } from '../api/Transport'
import { wireEmpty } from '../api/wire'
import type { CallOptions } from './ClusterClient'
import { localCluster } from './ClusterId'

/** Talks to the controller that serves this console about the federation itself: `/v1/fed/…`, never forwarded. */
export interface FederationClient {
  get<T>(path: FederationPath, schema: z.ZodType<T>, options?: CallOptions): Promise<T>
  post<T>(path: FederationPath, schema: z.ZodType<T>, body?: unknown, options?: CallOptions): Promise<T>
  patch(path: FederationPath, body: unknown, options?: CallOptions): Promise<void>
  delete(path: FederationPath, options?: CallOptions): Promise<void>
}

type FederationPath = `/v1/fed/${string}`

export function createFederationClient(transport: Transport): FederationClient {
  const clusterId = localCluster
  return {
    get: (path, schema, options) => transport.send({ method: 'GET', path, schema, clusterId, ...options }),
    post: (path, schema, body, options) =>
      transport.send({ method: 'POST', path, schema, body, clusterId, ...options }),
    patch: (path, body, options) =>
      transport.send({ method: 'PATCH', path, schema: wireEmpty, body, clusterId, ...options }),
    delete: (path, options) =>
      transport.send({ method: 'DELETE', path, schema: wireEmpty, clusterId, ...options }),
  }
}
