import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { connectToController, type ControllerAddress } from './gateway/connectToController.ts'
import { createGateway, type GatewayConfig } from './gateway/createGateway.ts'

/** A gateway that accepts connections. */
export interface ServedGateway {
  /** Address of the console, final slash included. */
  url: string
  /** Lets running requests finish for a moment, then cuts them. */
  close: () => Promise<void>
}

/** What a gateway on a socket needs: its own configuration, and where to listen. */
export interface ServedGatewayConfig extends Omit<GatewayConfig, 'controller' | 'listenPort'> {
  controller: ControllerAddress
  host: string
  port: number
}

/** Session cookies in pieces beside Rancher's own cookies outgrow Node's default of 16 kB. */
const MAX_HEADER_BYTES = 32 * 1024

const CLOSE_GRACE_MS = 1000

/** The address as a person types it. */
function addressOf(host: string, port: number, basePath: string): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${String(port)}${basePath}`
}

/**
 * Puts a gateway on a port.
 * @throws Node's own error when the port cannot be opened.
 */
export async function serveGateway(config: ServedGatewayConfig): Promise<ServedGateway> {
  const { host, port, basePath } = config
  const controller = connectToController(config.controller)
  const gateway = createGateway({ ...config, controller, listenPort: port })
  const server = createAdaptorServer({
    fetch: gateway.fetch,
    overrideGlobalObjects: false,
    serverOptions: { maxHeaderSize: MAX_HEADER_BYTES },
  })
  server.listen(port, host)
  await once(server, 'listening')

  async function close(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, CLOSE_GRACE_MS)
    await closed
    clearTimeout(cut)
    await controller.dispatcher.destroy()
  }
  return { url: addressOf(host, port, basePath), close }
}
