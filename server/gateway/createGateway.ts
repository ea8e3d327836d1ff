import { Hono } from 'hono'
import type { ConsoleFiles } from './consoleFiles.ts'
import type { ControllerConnection } from './connectToController.ts'
import { refuse } from './Exchange.ts'
import { forwardToController } from './forwardToController.ts'
import { badRequest, internalError, methodNotAllowed } from './gatewayError.ts'
import type { GatewayEnv } from './GatewayEnv.ts'
import { isSecure } from './isSecure.ts'
import { parseRequestTarget } from './requestTarget.ts'
import { defendResponse } from './securityHeaders.ts'
import { serveConsole } from './serveConsole.ts'
import { SessionCookie } from './SessionCookie.ts'
import { SignedOutTokens } from './SignedOutTokens.ts'

/** Everything one gateway needs; it reads no environment itself. */
export interface GatewayConfig {
  console: ConsoleFiles
  controller: ControllerConnection
  /** Where the console lives on its host: begins and ends with "/". */
  basePath: string
  /** Distinguishes the session cookies of consoles on one host. */
  listenPort: number
  /** 32 bytes; replicas share it. */
  sessionKey: Buffer
  /** Further origins whose pages may embed the console. */
  frameAncestors: readonly string[]
  /** Whether a proxy in front of the gateway sets `X-Forwarded-Proto`; nobody else is believed. */
  trustForwardedProto?: boolean
  /** Largest request body; the default leaves room for a configuration import of 50 MB. */
  bodyLimitBytes?: number
  /** Gets one line per event that an operator should see. */
  log: (line: string) => void
}

/** The controller's own limit (semantics c.5). */
const IMPORT_TOKEN_SECONDS = 600

const DEFAULT_BODY_LIMIT_BYTES = 64 * 1024 * 1024

/**
 * ONE console in front of ONE controller: the built SPA with its security headers, and the controller's API
 * with the session cookie exchanged for `X-Auth-Token`. To be served by `@hono/node-server`, because it reads
 * the request line as Node received it.
 */
export function createGateway(config: GatewayConfig): Hono<GatewayEnv> {
  const { basePath, controller, log } = config
  const seal = { listenPort: config.listenPort, key: config.sessionKey, controller: controller.origin }
  const gateway = new Hono<GatewayEnv>()

  gateway.use(async (c, next) => {
    c.set('secure', isSecure(c.env.incoming, config.trustForwardedProto ?? false))
    const target = parseRequestTarget(c.env.incoming.url ?? '')
    if (target) {
      c.set('target', target)
      await next()
    } else {
      c.res = refuse(c, badRequest('The path is not acceptable'))
    }
    defendResponse(c.res.headers, c.get('secure'))
  })

  gateway.get('/healthz', (c) => c.text('ok'))

  const bodyLimitBytes = config.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES
  const forward = forwardToController({
    controller,
    session: new SessionCookie({ ...seal, name: 'nvsid' }),
    importSession: new SessionCookie({ ...seal, name: 'nvimport', maxAgeSeconds: IMPORT_TOKEN_SECONDS }),
    signedOut: new SignedOutTokens(),
    basePath,
    bodyLimitBytes,
    log,
  })
  gateway.all(`${basePath}v1/*`, forward)
  gateway.all(`${basePath}v2/*`, forward)

  gateway.get('*', serveConsole(config.console, basePath, config.frameAncestors))
  gateway.all('*', (c) => refuse(c, methodNotAllowed()))

  gateway.onError((error, c) => {
    log(`${c.req.method}: ${error.stack ?? error.message}`)
    return refuse(c, internalError())
  })
  return gateway
}
