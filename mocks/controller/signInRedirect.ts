import { freshId } from '../identity/bytes.ts'
import { samlRequestUrl } from '../identity/samlRequest.ts'
import type { Controller } from './Controller.ts'
import type { OidcServerState, SamlServerState, TokenServerState } from './TokenServerState.ts'

/** Long enough to sign in at the identity provider; the controller's own value is not documented. */
const STATE_LIFETIME_MS = 10 * 60_000

/** Where a browser goes to sign in (`controller/rest/server.go` handlerTokenAuthServerRequest). */
export function signInRedirect(
  controller: Controller,
  server: TokenServerState,
  callback: string,
  issuer: string,
): Promise<string> | string {
  return server.kind === 'saml'
    ? samlRequestUrl(
        server.sso_url,
        { kind: 'AuthnRequest', issuer, answerUrl: callback, nameId: '' },
        controller.localNow(),
      )
    : oidcUrl(controller, server, callback)
}

/** Where a browser goes to sign out at the identity provider (handlerGenerateSLORequest). */
export function signOutRedirect(
  controller: Controller,
  server: SamlServerState,
  nameId: string,
  callback: string,
  issuer: string,
): Promise<string> {
  return samlRequestUrl(
    server.slo_url,
    { kind: 'LogoutRequest', issuer, answerUrl: callback, nameId },
    controller.localNow(),
  )
}

function oidcUrl(controller: Controller, server: OidcServerState, callback: string): string {
  const now = controller.worldNow()
  const value = freshId('state-')
  const pending = controller.state.oidcStates.filter(({ expiresAtMs }) => expiresAtMs > now)
  controller.state.oidcStates = [
    ...pending,
    { value, server: server.name, expiresAtMs: now + STATE_LIFETIME_MS },
  ]
  const url = new URL(server.authorization_endpoint)
  const parameters = {
    client_id: server.client_id,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid profile email',
    state: value,
  }
  for (const [name, parameter] of Object.entries(parameters)) url.searchParams.set(name, parameter)
  return url.href
}
