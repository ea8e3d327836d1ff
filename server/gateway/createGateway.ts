import { Hono } from 'hono'
import type { Branding } from '../branding/readBranding.ts'
import type { Log } from '../log.ts'
import type { ConsoleFiles } from './consoleFiles.ts'
import type { ControllerConnection } from './connectToController.ts'
import { ControllerProbe } from './ControllerProbe.ts'
import { refuse } from './Exchange.ts'
import { forwardToController } from './forwardToController.ts'
import { badRequest, internalError, methodNotAllowed } from './gatewayError.ts'
import type { GatewayEnv } from './GatewayEnv.ts'
import type { GatewayMetrics } from './GatewayMetrics.ts'
import { isSecure } from './isSecure.ts'
import { observeRequest } from './observeRequest.ts'
import { settlePage } from './pageSettings.ts'
import { REQUEST_ID_HEADER, requestIdOf } from './requestId.ts'
import { parseRequestTarget } from './requestTarget.ts'
import { defendResponse } from './securityHeaders.ts'
import { serveConsole } from './serveConsole.ts'
import { SessionCookie } from './SessionCookie.ts'
import { SignedOutTokens } from './SignedOutTokens.ts'
import { PendingSignIns } from './singleSignOn/PendingSignIns.ts'
import { serveSingleSignOn } from './singleSignOn/serveSingleSignOn.ts'

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
  /** What an organisation adds to the console. */
  branding?: Branding
  /** Whether a proxy in front of the gateway sets `X-Forwarded-Proto`; nobody else is believed. */
  trustForwardedProto?: boolean
  /** Largest request body; the default leaves room for a configuration import of 50 MB. */
  bodyLimitBytes?: number
  /** Longest time from a request to the end of its answer. */
  deadlineMs?: number
  log: Log
  metrics?: GatewayMetrics | undefined
}

/** What a listener needs of a gateway. */
export interface Gateway {
  fetch: Hono<GatewayEnv>['fetch']
  /** From now on it says that it is not ready, and asks browsers to come back over another connection. */
  drain(): void
}

/** The controller's own limit (semantics c.5). */
const IMPORT_TOKEN_SECONDS = 600

const DEFAULT_BODY_LIMIT_BYTES = 64 * 1024 * 1024

/** An import of 50 MB over a line of 1 Mbit/s takes seven minutes. */
const DEFAULT_DEADLINE_MS = 15 * 60_000

/**
 * ONE console in front of ONE controller: the built SPA with its security headers, and the controller's API
 * with the session cookie exchanged for `X-Auth-Token`. To be served by `@hono/node-server`, because it reads
 * the request line as Node received it.
 */
export function createGateway(config: GatewayConfig): Gateway {
  const { basePath, controller, log, metrics } = config
  const probe = new ControllerProbe(controller)
  let isDraining = false
  const seal = { listenPort: config.listenPort, key: config.sessionKey, controller: controller.origin }
  const gateway = new Hono<GatewayEnv>()

  gateway.use(async (c, next) => {
    c.set('requestId', requestIdOf(c.env.incoming))
    observeRequest(c, { basePath, log, metrics })
    c.set('secure', isSecure(c.env.incoming, config.trustForwardedProto ?? false))
    const target = parseRequestTarget(c.env.incoming.url ?? '')
    if (target) {
      c.set('target', target)
      await next()
    } else {
      c.res = refuse(c, badRequest('The path is not acceptable'))
    }
    defendResponse(c.res.headers, c.get('secure'))
    c.res.headers.set(REQUEST_ID_HEADER, c.get('requestId'))
    if (isDraining) c.res.headers.set('Connection', 'close')
  })

  gateway.get('/healthz', (c) => c.text('ok'))
  gateway.get('/readyz', async (c) => {
    if (isDraining) return c.json({ status: 'stopping' }, 503)
    const reached = await probe.check()
    return reached.ok
      ? c.json({ status: 'ready' })
      : c.json({ status: 'no controller', reason: reached.reason }, 503)
  })

  const session = new SessionCookie({ ...seal, name: 'nvsid' })
  const signedOut = new SignedOutTokens()
  const pending = new PendingSignIns(seal)
  serveSingleSignOn(gateway, { controller, session, signedOut, pending, basePath, log })

  const bodyLimitBytes = config.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES
  const forward = forwardToController({
    controller,
    session,
    importSession: new SessionCookie({ ...seal, name: 'nvimport', maxAgeSeconds: IMPORT_TOKEN_SECONDS }),
    signedOut,
    basePath,
    bodyLimitBytes,
    deadlineMs: config.deadlineMs ?? DEFAULT_DEADLINE_MS,
    log,
    metrics,
  })
  gateway.all(`${basePath}v1/*`, forward)
  gateway.all(`${basePath}v2/*`, forward)

  const { page, files } = settlePage(config.console.page, config.branding ?? {}, controller.insecure)
  const settled = { page, files: new Map([...config.console.files, ...files]) }
  gateway.get('*', serveConsole(settled, basePath, config.frameAncestors))
  gateway.all('*', (c) => refuse(c, methodNotAllowed()))

  gateway.onError((error, c) => {
    log.error({ requestId: c.get('requestId'), method: c.req.method, err: error }, 'the gateway failed')
    return refuse(c, internalError())
  })
  return {
    fetch: gateway.fetch,
    drain() {
      isDraining = true
    },
  }
}
