import type { RestServerWire } from '../../src/domain/federation/api/schema.ts'
import type { Controller } from '../controller/Controller.ts'
import { NetworkError, type Listener, type Network, type Peer } from '../controller/Network.ts'
import type { Clock } from './Clock.ts'

/** Timeout of cluster-to-cluster calls (semantics.md b.7, b.10). */
const DIAL_TIMEOUT_MS = 10_000
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

/** A server of the world that is no controller; `origin` is where the others find it. */
export interface OutsideServer {
  readonly origin: string
  handle(request: Request): Promise<Response>
}

/**
 * The network between the controllers of a world. Addresses are looked up, not opened: what nobody listens on is
 * refused at once on this machine and times out elsewhere, as in life.
 */
export class WorldNetwork implements Network {
  readonly #controllers: () => readonly Controller[]
  readonly #clock: Clock
  readonly #outside: OutsideServer[] = []

  constructor(controllers: () => readonly Controller[], clock: Clock) {
    this.#controllers = controllers
    this.#clock = clock
  }

  resolve(from: Controller, address: RestServerWire): Peer {
    for (const controller of this.#controllers()) {
      const listener = listenerAt(controller, address)
      if (listener) return this.#answering(from, controller, listener, address)
    }
    throw unreachable(address)
  }

  async connect(from: Controller, address: RestServerWire): Promise<Peer> {
    try {
      return this.resolve(from, address)
    } catch (error) {
      if (error instanceof NetworkError) await this.#clock.sleep(error.afterMs)
      throw error
    }
  }

  addServer(server: OutsideServer): void {
    this.#outside.push(server)
  }

  async ask(request: Request): Promise<Response> {
    const { origin, hostname } = new URL(request.url)
    const server = this.#outside.find((candidate) => candidate.origin === origin)
    if (!server) throw new NetworkError(`dial tcp: lookup ${hostname}: no such host`, 0)
    return server.handle(request)
  }

  #answering(from: Controller, controller: Controller, listener: Listener, address: RestServerWire): Peer {
    const { faults, federation } = controller.state
    const blocked = faults.inboundBlocked && listener === 'rest' && from !== controller
    if (faults.down || from.state.faults.down || blocked) throw timedOut(address)
    // The federation listener exists only while the cluster is primary (semantics.md 0.1).
    if (listener === 'fed' && federation.role !== 'master') throw refused(address)
    return { controller, listener }
  }
}

function listenerAt(controller: Controller, address: RestServerWire): Listener | undefined {
  for (const own of controller.addresses) {
    if (same(own.rest, address)) return 'rest'
    if (same(own.fed, address)) return 'fed'
  }
  return undefined
}

function same(a: RestServerWire, b: RestServerWire): boolean {
  const loopback = LOOPBACK.has(a.server) && LOOPBACK.has(b.server)
  return a.port === b.port && (loopback || a.server.toLowerCase() === b.server.toLowerCase())
}

const unreachable = (address: RestServerWire) =>
  LOOPBACK.has(address.server) ? refused(address) : timedOut(address)

const refused = ({ server, port }: RestServerWire) =>
  new NetworkError(`dial tcp ${server}:${port}: connect: connection refused`, 0)

const timedOut = ({ server, port }: RestServerWire) =>
  new NetworkError(`dial tcp ${server}:${port}: i/o timeout`, DIAL_TIMEOUT_MS)
