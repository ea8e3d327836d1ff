import { Agent, type Dispatcher } from 'undici'

/** How to reach the controller's REST API. */
export interface ControllerAddress {
  /** Scheme, host and port: "https://10.1.2.3:10443". */
  origin: string
  /** Certificates to trust, PEM; the system's when absent. */
  ca?: string | undefined
  /** Accept any certificate. Only on explicit request. */
  insecure: boolean
}

/** Open connections to one controller. */
export interface ControllerConnection {
  origin: string
  dispatcher: Dispatcher
}

/** Semantics 0.1: a forwarded repository scan may take a little more than a minute. */
const DEFAULT_TIMEOUT_MS = 65_000

const CONNECT_TIMEOUT_MS = 10_000

/**
 * A connection pool to the controller. Nothing is opened before the first request.
 *
 * @param timeoutMs longest silence of the controller, before its answer or inside it.
 */
export function connectToController(
  address: ControllerAddress,
  timeoutMs: number = DEFAULT_TIMEOUT_MS,
): ControllerConnection {
  const dispatcher = new Agent({
    // The controller speaks HTTP/1.1 over TLS 1.3 only (semantics 0.1).
    allowH2: false,
    connect: {
      timeout: Math.min(CONNECT_TIMEOUT_MS, timeoutMs),
      minVersion: 'TLSv1.3',
      rejectUnauthorized: !address.insecure,
      ...(address.ca !== undefined && { ca: address.ca }),
    },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  })
  return { origin: address.origin, dispatcher }
}
