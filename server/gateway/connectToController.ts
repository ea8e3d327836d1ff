import { TLSSocket } from 'node:tls'
import { Agent, buildConnector, type Dispatcher } from 'undici'

/** How to reach the controller's REST API. */
export interface ControllerAddress {
  /** Scheme, host and port: "https://10.1.2.3:10443". */
  origin: string
  /** Certificates to trust, PEM; the system's when absent. */
  ca?: string | undefined
  /** Name that the certificate must be for, where it is not the one in `origin`. */
  serverName?: string | undefined
  /**
   * SHA-256 of the one certificate to accept, in hexadecimal digits. Without `ca` it takes the place of the check
   * against authorities and name: what is pinned needs nobody to vouch for it.
   */
  fingerprint?: string | undefined
  /** Accept any certificate. Only on explicit request. */
  insecure: boolean
}

/** Open connections to one controller. */
export interface ControllerConnection {
  origin: string
  /** Its certificate is not checked. */
  insecure: boolean
  dispatcher: Dispatcher
}

/** Semantics 0.1: a forwarded repository scan may take a little more than a minute. */
const DEFAULT_TIMEOUT_MS = 65_000

const CONNECT_TIMEOUT_MS = 10_000

/** The certificate is valid, but not the pinned one. */
class FingerprintError extends Error {
  override readonly name = 'FingerprintError'
  readonly code = 'CERTIFICATE_FINGERPRINT_MISMATCH'
}

/** Lets nothing be sent over a connection before its certificate has been compared with the pinned one. */
function pinned(connect: buildConnector.connector, fingerprint: string): buildConnector.connector {
  return (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error) {
        callback(error, null)
        return
      }
      const found = socket instanceof TLSSocket ? socket.getPeerCertificate().fingerprint256 : ''
      if (found.replaceAll(':', '').toLowerCase() === fingerprint) {
        callback(null, socket)
        return
      }
      socket.destroy()
      callback(new FingerprintError('The certificate of the controller is not the expected one'), null)
    })
  }
}

function createConnector(address: ControllerAddress, timeoutMs: number): buildConnector.connector {
  const { ca, serverName, fingerprint, insecure } = address
  const connect = buildConnector({
    // The controller speaks HTTP/1.1 over TLS 1.3 only (semantics 0.1).
    allowH2: false,
    timeout: Math.min(CONNECT_TIMEOUT_MS, timeoutMs),
    minVersion: 'TLSv1.3',
    rejectUnauthorized: !insecure && !(fingerprint !== undefined && ca === undefined),
    ...(ca !== undefined && { ca }),
    ...(serverName !== undefined && { servername: serverName }),
    // A resumed connection does not show its certificate again.
    ...(fingerprint !== undefined && { maxCachedSessions: 0 }),
  })
  return fingerprint === undefined ? connect : pinned(connect, fingerprint)
}

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
    connect: createConnector(address, timeoutMs),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  })
  return { origin: address.origin, insecure: address.insecure, dispatcher }
}
