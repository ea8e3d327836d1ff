import type { ControllerConnection } from './connectToController.ts'
import { failureCode } from './callController.ts'

/** Whether the controller answers; `reason` is an error code of the system or an HTTP status. */
export type Reachability = { ok: true } | { ok: false; reason: string }

/** Anybody may ask whether the gateway is ready; the controller is asked at most this often. */
const FRESH_MS = 2000

const TIMEOUT_MS = 3000

/** Answered without a session, and without a trace in the controller's event log. */
const PATH = '/v1/eula'

/** Asks the controller whether it is there, once for all who want to know at the same time. */
export class ControllerProbe {
  readonly #connection: ControllerConnection
  #last: Promise<Reachability> | undefined
  #askedAt = 0

  constructor(connection: ControllerConnection) {
    this.#connection = connection
  }

  check(): Promise<Reachability> {
    const now = performance.now()
    if (!this.#last || now - this.#askedAt > FRESH_MS) {
      this.#askedAt = now
      this.#last = this.#ask()
    }
    return this.#last
  }

  async #ask(): Promise<Reachability> {
    const { origin, dispatcher } = this.#connection
    try {
      const { statusCode, body } = await dispatcher.request({
        origin,
        method: 'GET',
        path: PATH,
        headersTimeout: TIMEOUT_MS,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      await body.dump()
      return statusCode < 500 ? { ok: true } : { ok: false, reason: `HTTP ${String(statusCode)}` }
    } catch (error) {
      return { ok: false, reason: failureCode(error) }
    }
  }
}
