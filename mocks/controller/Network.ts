import type { RestServerWire } from '../../src/domain/federation/api/schema.ts'
import type { Controller } from './Controller.ts'

/** REST API (10443) or the federation port of a primary (11443). */
export type Listener = 'rest' | 'fed'

/** How long one controller waits for another one (semantics.md b.7, b.10). */
export const CALL_TIMEOUT_MS = 10_000

/** What one controller finds when it calls another: the controller and which of its listeners answered. */
export interface Peer {
  readonly controller: Controller
  readonly listener: Listener
}

/** A connection that did not come about; `message` reads like the Go client's, `afterMs` is how long it took to fail. */
export class NetworkError extends Error {
  readonly afterMs: number

  constructor(message: string, afterMs: number) {
    super(message)
    this.afterMs = afterMs
  }
}

/** How controllers of one world reach each other. */
export interface Network {
  /** Who listens at `address`, without waiting: for what happens in the background. Throws NetworkError. */
  resolve(from: Controller, address: RestServerWire, timeoutMs?: number): Peer
  /** The same, but answering and failing take the (virtual) time they would take in life: for calls somebody waits for. */
  connect(from: Controller, address: RestServerWire, timeoutMs?: number): Promise<Peer>
  /** Asks a server that is no controller, such as an identity provider. Throws NetworkError. */
  ask(request: Request): Promise<Response>
}
