import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { connectToController, type ControllerAddress } from '../gateway/connectToController.ts'
import type { ConsoleFiles } from '../gateway/consoleFiles.ts'
import { createGateway } from '../gateway/createGateway.ts'

/** Settings of a gateway under test; everything has a default. */
export interface GatewaySettings {
  controller: Partial<ControllerAddress> & { origin: string }
  console?: ConsoleFiles
  basePath?: string
  listenPort?: number
  sessionKey?: Buffer
  frameAncestors?: readonly string[]
  trustForwardedProto?: boolean
  bodyLimitBytes?: number
  timeoutMs?: number
  /** Serves over TLS with this certificate. */
  tls?: { key: string; cert: string }
}

/** A gateway on a free port. */
export interface GatewayUnderTest {
  origin: string
  port: number
  /** Lines written to the log so far. */
  log: string[]
  close(): Promise<void>
}

const EMPTY_CONSOLE: ConsoleFiles = { page: '<!doctype html>', files: new Map() }

/** Starts a gateway over real sockets. Its session cookie is called `nvsid-8080`, whatever port it got. */
export async function startGateway(settings: GatewaySettings): Promise<GatewayUnderTest> {
  const { controller: address, tls } = settings
  const log: string[] = []
  const controller = connectToController({ insecure: false, ...address }, settings.timeoutMs)
  const gateway = createGateway({
    console: settings.console ?? EMPTY_CONSOLE,
    controller,
    basePath: settings.basePath ?? '/',
    listenPort: settings.listenPort ?? 8080,
    sessionKey: settings.sessionKey ?? randomBytes(32),
    frameAncestors: settings.frameAncestors ?? [],
    trustForwardedProto: settings.trustForwardedProto ?? false,
    ...(settings.bodyLimitBytes !== undefined && { bodyLimitBytes: settings.bodyLimitBytes }),
    log: (line) => log.push(line),
  })
  const server = createAdaptorServer({
    fetch: gateway.fetch,
    overrideGlobalObjects: false,
    ...(tls && { createServer: createTlsServer, serverOptions: tls }),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A TCP server that listens always has a port.
  const { port } = server.address() as AddressInfo
  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${String(port)}`,
    port,
    log,
    async close() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
      await controller.dispatcher.destroy()
    },
  }
}
