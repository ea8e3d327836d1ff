import { once } from 'node:events'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { connectToController, type ControllerAddress } from './gateway/connectToController.ts'
import { createGateway, type GatewayConfig } from './gateway/createGateway.ts'
import { reloadCertificate } from './listener/reloadCertificate.ts'
import { readKeyPair, type TlsSource } from './listener/TlsSource.ts'

/** A gateway that accepts connections. */
export interface ServedGateway {
  /** Address of the console, final slash included. */
  url: string
  port: number
  /** Lets running requests finish for a moment, then cuts them. */
  close: () => Promise<void>
}

/** What a gateway on a socket needs: its own configuration, and where to listen. */
export interface ServedGatewayConfig extends Omit<GatewayConfig, 'controller' | 'listenPort'> {
  controller: ControllerAddress
  host: string
  /** 0 takes a free one. */
  port: number
  tls?: TlsSource
  /** Distinguishes the session cookies of consoles on one host; `port` when absent. */
  listenPort?: number
  /** Longest silence of the controller. */
  timeoutMs?: number
  /** How often the certificate is looked at again. */
  reloadMs?: number
  /** How long running requests may take when it is told to stop. */
  closeGraceMs?: number
}

/** Session cookies in pieces beside Rancher's own cookies outgrow Node's default of 16 kB. */
const MAX_HEADER_BYTES = 32 * 1024

const CLOSE_GRACE_MS = 1000

/** A browser that does not get to the point: for its headers, and for a whole request with a body of the largest size. */
const HEADERS_TIMEOUT_MS = 20_000
const REQUEST_TIMEOUT_MS = 15 * 60_000

/** Longer than proxies in front keep idle connections, so that they never send into one that is being closed. */
const KEEP_ALIVE_TIMEOUT_MS = 75_000

const RELOAD_MS = 30_000

/** The address as a person types it. */
function addressOf({ host, basePath, tls }: ServedGatewayConfig, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const scheme = tls ? 'https' : 'http'
  return `${scheme}://${shown.includes(':') ? `[${shown}]` : shown}:${String(port)}${basePath}`
}

/**
 * Puts a gateway on a port.
 * @throws StartupError for a certificate that cannot be used, Node's own error when the port cannot be opened.
 */
export async function serveGateway(config: ServedGatewayConfig): Promise<ServedGateway> {
  const { host, tls, log } = config
  const current = tls && (await readKeyPair(tls, host))
  const controller = connectToController(config.controller, config.timeoutMs)
  const gateway = createGateway({ ...config, controller, listenPort: config.listenPort ?? config.port })
  const server = createAdaptorServer({
    fetch: gateway.fetch,
    overrideGlobalObjects: false,
    ...(current && { createServer: createTlsServer }),
    serverOptions: {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      ...current,
    },
  })
  server.listen(config.port, host)
  await once(server, 'listening')
  const stopReloading =
    tls && current && 'setSecureContext' in server
      ? reloadCertificate({
          server,
          source: tls,
          host,
          current,
          intervalMs: config.reloadMs ?? RELOAD_MS,
          log,
        })
      : undefined

  async function close(): Promise<void> {
    stopReloading?.()
    gateway.drain()
    const closed = once(server, 'close')
    server.close()
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, config.closeGraceMs ?? CLOSE_GRACE_MS)
    await closed
    clearTimeout(cut)
    await controller.dispatcher.destroy()
  }
  // A TCP server that listens always has a port.
  const { port } = server.address() as AddressInfo
  return { url: addressOf(config, port), port, close }
}
