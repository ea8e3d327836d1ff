import type { HttpBindings } from '@hono/node-server'
import type { RequestTarget } from './requestTarget.ts'

/** What Hono knows of a request of the gateway: Node's own objects, and the checked target. */
export interface GatewayEnv {
  Bindings: HttpBindings
  Variables: {
    target: RequestTarget
    /** The browser came over TLS. */
    secure: boolean
    requestId: string
  }
}
