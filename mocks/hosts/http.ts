import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { createAdaptorServer, type HttpBindings, type ServerType } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { NetworkError } from '../controller/Network.ts'
import { GET_BODY_HEADER } from '../controller/Route.ts'

/** Where a listener of a controller is reached. */
export interface ListenAddress {
  server: string
  port: number
}

/** What this host needs of a simulated controller. */
export interface ServableController {
  /** Its REST API. A rejection means that nobody answers: with a NetworkError on purpose, else by a bug. */
  handle(request: Request): Promise<Response>
  /** Tells it under which addresses the world knows it from now on. */
  listenAt(address: { rest: ListenAddress; fed: ListenAddress }): void
}

/** One simulated controller behind a real socket. */
export interface ServedController<C extends ServableController> {
  controller: C
  /** Address of the REST API, without final slash. */
  url: string
  rest: ListenAddress
  /** Where other simulated controllers find its federation listener, which needs no socket. */
  fed: ListenAddress
  close(): Promise<void>
}

/** A real controller has 10443 and 11443. */
export const FED_PORT_OFFSET = 1000

const compress = promisify(gzip)

/** Answers up to this size are not compressed (semantics 0.3). */
const GZIP_THRESHOLD_BYTES = 1200

/**
 * Compression as the controller does it: successful answers only, when `Accept-Encoding` has the bare element
 * "gzip", split at commas without trimming; forwarded answers always (semantics 0.3, recordings README 3).
 */
async function compressLikeController(request: Request, response: Response): Promise<Response> {
  const asked = (request.headers.get('accept-encoding') ?? '').split(',').includes('gzip')
  const forwarded = new URL(request.url).pathname.startsWith('/v1/fed/cluster/')
  if (!(asked || forwarded) || response.status !== 200 || response.headers.has('content-encoding'))
    return response
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  if (body.length <= GZIP_THRESHOLD_BYTES) return new Response(body, { status: response.status, headers })
  headers.set('Content-Encoding', 'gzip')
  headers.delete('Content-Length')
  return new Response(new Uint8Array(await compress(body)), { status: response.status, headers })
}

/** The adapter's request is a look-alike; the controller gets a real one, which it may copy and send on. */
async function nativeRequest(request: Request, incoming: IncomingMessage): Promise<Request> {
  const { method, url, signal } = request
  const headers = new Headers(request.headers)
  headers.delete(GET_BODY_HEADER)
  if (method !== 'GET' && method !== 'HEAD') {
    return new Request(url, { method, headers, body: await request.arrayBuffer(), signal })
  }
  const body = hasBody(incoming) ? await text(incoming) : ''
  if (body !== '') headers.set(GET_BODY_HEADER, body)
  return new Request(url, { method, headers, signal })
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

function createApp(controller: ServableController): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.all('*', async (c) => {
    const request = await nativeRequest(c.req.raw, c.env.incoming)
    try {
      return await compressLikeController(request, await controller.handle(request))
    } catch (error) {
      if (!(error instanceof NetworkError)) console.error(`${request.method} ${c.req.path}:`, error)
      c.env.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    }
  })
  return app
}

/** Ends a server and the connections it has. */
export async function closeServer(server: ServerType): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await closed
}

/** Other machines cannot be told "any address": simulated controllers then know each other by loopback. */
export function reachableName(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

/** Address without final slash; an IPv6 address gets its brackets. */
export function urlOf(name: string, port: number): string {
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`
}

async function serveController<C extends ServableController>(
  controller: C,
  host: string,
  port: number,
): Promise<ServedController<C>> {
  const server = createAdaptorServer({ fetch: createApp(controller).fetch, overrideGlobalObjects: false })
  server.listen(port, host)
  await once(server, 'listening')
  // A TCP server that listens always has a port.
  const { port: actualPort } = server.address() as AddressInfo
  const name = reachableName(host)
  const rest = { server: name, port: actualPort }
  const fed = { server: name, port: actualPort + FED_PORT_OFFSET }
  controller.listenAt({ rest, fed })
  return { controller, url: urlOf(name, actualPort), rest, fed, close: () => closeServer(server) }
}

/**
 * Serves the REST API of simulated controllers over plain HTTP, the first on the first port and so on.
 * Controllers beyond the last port exist in the world without a socket; port 0 picks a free one.
 *
 * @throws RangeError for more ports than controllers, and Node's own error when one cannot be opened; nothing
 *   keeps listening then.
 */
export async function serveWorld<C extends ServableController>(
  world: { readonly controllers: readonly C[] },
  { host, ports }: { host: string; ports: readonly number[] },
): Promise<ServedController<C>[]> {
  if (ports.length > world.controllers.length) {
    throw new RangeError(`${String(ports.length)} ports for ${String(world.controllers.length)} controllers`)
  }
  const served: ServedController<C>[] = []
  try {
    for (const [index, controller] of world.controllers.entries()) {
      const port = ports[index]
      if (port === undefined) break
      served.push(await serveController(controller, host, port))
    }
  } catch (error) {
    await Promise.all(served.map((each) => each.close()))
    throw error
  }
  return served
}
