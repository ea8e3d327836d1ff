import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TlsOptions } from 'node:tls'

/** A request as it arrived at the stub. */
export interface ReceivedRequest {
  method: string
  /** Path and query as received. */
  url: string
  headers: IncomingHttpHeaders
}

/** A controller that answers whatever a test wants, on a real socket. */
export interface StubController {
  origin: string
  port: number
  /** Every request so far. */
  received: ReceivedRequest[]
  /** Sets what happens to the next requests. */
  onRequest(listener: RequestListener): void
  /** Answers the next requests with JSON. */
  answerWith(status: number, body: unknown, headers?: Record<string, string>): void
  close(): Promise<void>
}

interface Options {
  /** Serves over TLS with this certificate. */
  tls?: TlsOptions
  /** A certain port, to come back on after closing. */
  port?: number
}

/** Starts a stub on a free port. Until told otherwise it answers `{}`. */
export async function startStubController({ tls, port: wanted = 0 }: Options = {}): Promise<StubController> {
  const received: ReceivedRequest[] = []
  let listener: RequestListener = (_, response) => response.end('{}')
  const handle: RequestListener = (request, response) => {
    received.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers })
    listener(request, response)
  }
  const server = tls ? createTlsServer(tls, handle) : createServer(handle)
  server.listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  // A TCP server that listens always has a port.
  const { port } = server.address() as AddressInfo
  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${String(port)}`,
    port,
    received,
    onRequest(next) {
      listener = next
    },
    answerWith(status, body, headers = {}) {
      listener = (_, response) => {
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
        response.end(typeof body === 'string' ? body : JSON.stringify(body))
      }
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
