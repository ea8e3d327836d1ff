import type { Context } from 'hono'
import type { Log } from '../log.ts'
import type { GatewayEnv } from './GatewayEnv.ts'
import type { GatewayMetrics } from './GatewayMetrics.ts'
import { requestRoute } from './requestRoute.ts'

interface Options {
  basePath: string
  log: Log
  metrics: GatewayMetrics | undefined
}

/**
 * Notes a request in log and metrics once its answer has left or was cut: method, path without the query, status,
 * time. Probes come every few seconds and are noted only when one looks closely.
 */
export function observeRequest(c: Context<GatewayEnv>, { basePath, log, metrics }: Options): void {
  const { incoming, outgoing } = c.env
  const startedAt = performance.now()
  metrics?.requestBegan()
  outgoing.once('close', () => {
    const ms = performance.now() - startedAt
    // Set by the time the answer leaves; undefined for a path that was not acceptable.
    const target = c.get('target') as GatewayEnv['Variables']['target'] | undefined
    const route = requestRoute(target?.path, basePath)
    const { method = '' } = incoming
    const { statusCode: status } = outgoing
    metrics?.requestEnded({ route, method, status, seconds: ms / 1000 })
    const line = {
      requestId: c.get('requestId'),
      remote: incoming.socket.remoteAddress,
      method,
      path: target?.decodedPath,
      status,
      ms: Math.round(ms),
      ...(!outgoing.writableFinished && { cut: true }),
    }
    log[route === 'probe' ? 'debug' : 'info'](line, 'request')
  })
}
