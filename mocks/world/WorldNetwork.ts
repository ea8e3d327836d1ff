import type { RestServerWire } from '../../src/domain/federation/api/schema.ts'
import type { Controller } from '../controller/Controller.ts'
import {
  CALL_TIMEOUT_MS,
  NetworkError,
  type Listener,
  type Network,
  type Peer,
} from '../controller/Network.ts'
import type { Clock } from './Clock.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

/** A server of the world that is no controller; `origin` is where the others find it. */
export interface OutsideServer {
  readonly origin: string
  handle(request: Request): Promise<Response>
}

/**
 * The network between the controllers of a world. Addresses are looked up, not opened, and fail as in life: a name that
 * nobody has cannot be resolved, a port nobody listens on is refused at once where a host is known and runs into the
 * time-out elsewhere.
 */
export class WorldNetwork implements Network {
  readonly #controllers: () => readonly Controller[]
  readonly #clock: Clock
  readonly #outside: OutsideServer[] = []

  constructor(controllers: () => readonly Controller[], clock: Clock) {
    this.#controllers = controllers
    this.#clock = clock
  }

  resolve(from: Controller, address: RestServerWire, timeoutMs = CALL_TIMEOUT_MS): Peer {
    for (const controller of this.#controllers()) {
      const listener = listenerAt(controller, address)
      if (listener) return this.#answering(from, { controller, listener }, address, timeoutMs)
    }
    throw this.#nobodyAt(address)
  }

  async connect(from: Controller, address: RestServerWire, timeoutMs = CALL_TIMEOUT_MS): Promise<Peer> {
    try {
      const peer = this.resolve(from, address, timeoutMs)
      await this.#clock.sleep(peer.controller.state.faults.latencyMs)
      return peer
    } catch (error) {
      // With a proxy both ways are tried, one after the other (semantics.md b.10).
      const attempts = from.state.federation.useProxy === '' ? 1 : 2
      if (error instanceof NetworkError) await this.#clock.sleep(error.afterMs * attempts)
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

  #answering(from: Controller, peer: Peer, address: RestServerWire, timeoutMs: number): Peer {
    const { faults, federation } = peer.controller.state
    const isSelf = from === peer.controller
    if (faults.down || from.state.faults.down) throw timedOut(address)
    if (!isSelf && peer.listener === 'rest' && this.#isCutOff(peer.controller)) throw timedOut(address)
    // The federation listener exists only while the cluster is primary (semantics.md 0.1).
    if (peer.listener === 'fed' && federation.role !== 'master' && !faults.federationPortOpen) {
      throw refused(address)
    }
    if (!isSelf && faults.tlsEnded) throw tlsFailed()
    if (!isSelf && faults.latencyMs >= timeoutMs) throw notInTime(timeoutMs)
    return peer
  }

  #isCutOff({ state }: Controller): boolean {
    const { inboundBlocked, flapping } = state.faults
    if (inboundBlocked || !flapping) return inboundBlocked
    return this.#clock.now() % (flapping.upMs + flapping.downMs) >= flapping.upMs
  }

  #nobodyAt(address: RestServerWire): NetworkError {
    const { server } = address
    const isKnownHost = this.#controllers().some((controller) =>
      controller.addresses.some(({ rest }) => rest.server === server),
    )
    if (LOOPBACK.has(server) || isKnownHost) return refused(address)
    return isIpAddress(server) ? timedOut(address) : noSuchHost(address)
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

const isIpAddress = (server: string) => /^[\d.]+$/.test(server) || server.includes(':')

// Texts as Go's HTTP client words them (recordings 13 and 31; net/http, crypto/tls).

const refused = ({ server, port }: RestServerWire) =>
  new NetworkError(`dial tcp ${server}:${port}: connect: connection refused`, 0)

const timedOut = ({ server, port }: RestServerWire) =>
  new NetworkError(`dial tcp ${server}:${port}: i/o timeout`, CALL_TIMEOUT_MS)

const noSuchHost = ({ server }: RestServerWire) =>
  new NetworkError(`dial tcp: lookup ${server} on 10.96.0.10:53: no such host`, 0)

const tlsFailed = () => new NetworkError('tls: first record does not look like a TLS handshake', 0)

const notInTime = (afterMs: number) =>
  new NetworkError('context deadline exceeded (Client.Timeout exceeded while awaiting headers)', afterMs)
