import { mutationOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { TokenRedirectWire, type TokenServerWire } from './schema'

/** A press of a SAML or OIDC button. */
interface StartSingleSignOn {
  readonly server: TokenServerWire
  /** Page to go on to afterwards. */
  readonly returnTo: string
  /** The licence terms are accepted together with the sign-in. */
  readonly acceptsTerms: boolean
}

/** Where the gateway receives what identity providers send (server/gateway/singleSignOn); to be registered with them. */
const CALLBACKS = { saml: 'token_auth_server', oidc: 'openId_auth', singleLogout: 'samlslo' } as const

/** Only the browser knows the whole address of the console: below Rancher it has a long path. */
const consoleAddress = (name: string) => new URL(name, new URL('.', document.baseURI)).href

/**
 * `POST /v1/token_auth_server/{server}`: gives the address at which the identity provider asks who it is. The gateway
 * remembers the two fields the controller does not know, and the browser that asked.
 */
export const startSingleSignOnMutation = (local: ClusterClient) =>
  mutationOptions({
    mutationFn: async ({ server, returnTo, acceptsTerms }: StartSingleSignOn): Promise<string> => {
      const callback = consoleAddress(server.server_type === 'saml' ? CALLBACKS.saml : CALLBACKS.oidc)
      const { redirect } = await local.post(`/v1/token_auth_server/${path(server)}`, TokenRedirectWire, {
        redirect_endpoint: callback,
        issuer: callback,
        return_to: returnTo,
        accepts_terms: acceptsTerms,
      })
      return redirect.redirect_url
    },
    networkMode: 'always',
  })

const path = ({ server_name }: TokenServerWire) => encodeURIComponent(server_name)

/** Longer than this nobody waits to leave. */
const SINGLE_LOGOUT_TIMEOUT_MS = 5_000

/**
 * Where somebody who signed in by SAML signs out at the identity provider. Asked of the gateway by POST, because the
 * controller wants a GET with a body (semantics.md a.4).
 *
 * @returns "" when single logout is off, and when nobody could be asked: leaving here must not depend on it.
 */
export async function singleLogoutAddress(local: ClusterClient, server: string): Promise<string> {
  const callback = consoleAddress(CALLBACKS.singleLogout)
  const fields = { redirect_endpoint: callback, issuer: consoleAddress(CALLBACKS.saml) }
  try {
    const route = `/v1/token_auth_server/${encodeURIComponent(server)}/slo` as const
    const { redirect } = await local.post(route, TokenRedirectWire, fields, {
      timeoutMs: SINGLE_LOGOUT_TIMEOUT_MS,
    })
    return redirect.redirect_url
  } catch {
    return ''
  }
}
