import type { ControllerConnection } from '../connectToController.ts'
import type { ForwardingOptions } from '../Exchange.ts'
import type { SessionCookie } from '../SessionCookie.ts'
import type { SignedOutTokens } from '../SignedOutTokens.ts'
import type { PendingSignIns } from './PendingSignIns.ts'

/** What signing in by SAML and OpenID Connect needs to know of the gateway's configuration. */
export interface SingleSignOnOptions {
  controller: ControllerConnection
  session: SessionCookie
  signedOut: SignedOutTokens
  pending: PendingSignIns
  /** Begins and ends with "/". */
  basePath: string
  log: ForwardingOptions['log']
}

/** Callbacks below the base path. They are those of the reference console, so identity providers need no change. */
export const CALLBACKS = { saml: 'token_auth_server', oidc: 'openId_auth', singleLogout: 'samlslo' } as const
