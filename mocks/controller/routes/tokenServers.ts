import { RestError, wrongFormat } from '../RestError.ts'
import { answer, stringField, type Call, type Route } from '../Route.ts'
import { signInRedirect, signOutRedirect } from '../signInRedirect.ts'
import type { TokenServerState } from '../TokenServerState.ts'

/** SAML and OIDC servers as the sign-in page sees them: `controller/rest/server.go` handlerTokenAuthServer*. */
export const tokenServerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/token_auth_server',
    handle: ({ controller }) =>
      answer({ servers: controller.state.tokenServers.filter(({ enable }) => enable).map(serverWire) }),
  },
  { method: 'POST', path: '/v1/token_auth_server/:server', handle: startSignIn },
  // The same with a body, which browsers cannot send (semantics.md 0.2).
  { method: 'GET', path: '/v1/token_auth_server/:server', handle: startSignIn },
  { method: 'GET', path: '/v1/token_auth_server/:server/slo', handle: startSingleLogout },
]

const serverWire = ({ name, kind }: TokenServerState) => ({ server_name: name, server_type: kind })

/** The enabled server of the path; 400/6 for any other (semantics.md a.4). */
function serverOf({ controller, params }: Call): TokenServerState {
  const server = controller.state.tokenServers.find(({ name, enable }) => enable && name === params['server'])
  if (!server) throw wrongFormat()
  return server
}

/** `RESTTokenRedirect`; the callback is mandatory. */
async function redirectFields(call: Call): Promise<{ callback: string; issuer: string }> {
  const body = await call.body()
  const callback = stringField(body, 'redirect_endpoint')
  if (!URL.canParse(callback)) throw wrongFormat()
  return { callback, issuer: stringField(body, 'issuer') }
}

async function startSignIn(call: Call): Promise<Response> {
  const server = serverOf(call)
  const { callback, issuer } = await redirectFields(call)
  const redirect_url = await signInRedirect(call.controller, server, callback, issuer)
  return answer({ redirect: { ...serverWire(server), redirect_url } })
}

/** `redirect_url` is "" when there is nothing to sign out of at the identity provider. */
async function startSingleLogout(call: Call): Promise<Response> {
  const { token } = call.caller()
  const server = serverOf(call)
  if (server.kind !== 'saml') throw new RestError(400, 6)
  const { callback, issuer } = await redirectFields(call)
  const nameId = call.controller.state.sessions[token]?.nameId ?? ''
  const redirect_url =
    server.slo_enabled && nameId !== ''
      ? await signOutRedirect(call.controller, server, nameId, callback, issuer)
      : ''
  return answer({ redirect: { ...serverWire(server), redirect_url } })
}
