import type { Hono } from 'hono'
import type { GatewayEnv } from '../GatewayEnv.ts'
import { finishOidc, finishSaml, finishSingleLogout } from './finishSignIn.ts'
import { CALLBACKS, type SingleSignOnOptions } from './SingleSignOnOptions.ts'
import { startSignIn, startSingleLogout } from './startSignIn.ts'

/** Adds what signing in by SAML and OpenID Connect needs to a gateway; before the API, two of whose routes it takes over. */
export function serveSingleSignOn(gateway: Hono<GatewayEnv>, options: SingleSignOnOptions): void {
  const { basePath } = options
  gateway.post(`${basePath}v1/token_auth_server/:server`, startSignIn(options))
  gateway.post(`${basePath}v1/token_auth_server/:server/slo`, startSingleLogout(options))
  gateway.post(`${basePath}${CALLBACKS.saml}`, finishSaml(options))
  gateway.get(`${basePath}${CALLBACKS.oidc}`, finishOidc(options))
  gateway.on(['GET', 'POST'], `${basePath}${CALLBACKS.singleLogout}`, finishSingleLogout)
}
