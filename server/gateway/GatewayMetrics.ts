import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RequestRoute } from './requestRoute.ts'

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'])

/** A local read takes milliseconds, a dead member costs its primary 40 s (semantics b.10). */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** One answered (or cut) request. */
export interface RequestFigures {
  route: RequestRoute
  method: string
  status: number
  seconds: number
}

/** Figures of one process for Prometheus. Labels say nothing about users, clusters or objects. */
export class GatewayMetrics {
  readonly #registry = new Registry()
  readonly #requests = new Counter({
    name: 'neuvector_console_requests_total',
    help: 'Requests of browsers, by what they asked for and how they were answered',
    labelNames: ['route', 'method', 'status'],
    registers: [this.#registry],
  })
  readonly #seconds = new Histogram({
    name: 'neuvector_console_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['route'],
    buckets: BUCKETS_SECONDS,
    registers: [this.#registry],
  })
  readonly #inFlight = new Gauge({
    name: 'neuvector_console_requests_in_flight',
    help: 'Requests that are being answered now',
    registers: [this.#registry],
  })
  readonly #failures = new Counter({
    name: 'neuvector_console_controller_failures_total',
    help: 'Calls to the controller without a usable answer, by the code of the failure',
    labelNames: ['reason'],
    registers: [this.#registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.#registry })
  }

  requestBegan(): void {
    this.#inFlight.inc()
  }

  requestEnded({ route, method, status, seconds }: RequestFigures): void {
    this.#inFlight.dec()
    const known = METHODS.has(method) ? method : 'other'
    this.#requests.inc({ route, method: known, status: String(status) })
    this.#seconds.observe({ route }, seconds)
  }

  controllerFailed(reason: string): void {
    this.#failures.inc({ reason })
  }

  /** The text that Prometheus reads, and its content type. */
  async expose(): Promise<{ text: string; contentType: string }> {
    return { text: await this.#registry.metrics(), contentType: this.#registry.contentType }
  }
}
