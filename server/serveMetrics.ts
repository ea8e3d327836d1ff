import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GatewayMetrics } from './gateway/GatewayMetrics.ts'

interface Options {
  host: string
  /** 0 takes a free one. */
  port: number
}

/**
 * Serves `/metrics` on a port of its own: whoever reaches the console need not see how it is used.
 * @throws Node's own error when the port cannot be opened.
 */
export async function serveMetrics(
  metrics: GatewayMetrics,
  { host, port }: Options,
): Promise<{ port: number; close: () => Promise<void> }> {
  const answer: RequestListener = (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    void metrics.expose().then(({ text, contentType }) => {
      response.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(text)
    })
  }
  const server = createServer(answer)
  server.listen(port, host)
  await once(server, 'listening')
  // A TCP server that listens always has a port.
  const { port: actualPort } = server.address() as AddressInfo
  return {
    port: actualPort,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
