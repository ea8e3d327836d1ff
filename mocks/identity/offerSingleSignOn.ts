import type { Controller } from '../controller/Controller.ts'
import type { GroupRoleState } from '../controller/TokenServerState.ts'
import type { World } from '../world/World.ts'
import { OIDC_CLIENT, type IdentityProvider } from './IdentityProvider.ts'

/** Names as the reference console makes them; the API allows any other, and several of each kind. */
const SAML_SERVER = 'saml1'
const OIDC_SERVER = 'openId1'

/** Nobody has signed in to a fresh installation yet, let alone connected it to an identity provider. */
export const isSetUp = ({ state }: Controller) => state.eulaAccepted

/** Lets people of an identity provider sign in at every cluster that has a console and is set up: by SAML and by OIDC. */
export function offerSingleSignOn(world: World, provider: IdentityProvider): void {
  world.addServer(provider)
  for (const controller of world.controllers) {
    if (controller.hasConsole && isSetUp(controller))
      controller.state.tokenServers.push(...serversOf(provider, controller))
  }
}

function serversOf({ origin, publicKey }: IdentityProvider, controller: Controller) {
  const common = { enable: true, default_role: '', group_mapped_roles: mappingOf(controller), issuer: origin }
  return [
    {
      ...common,
      kind: 'saml',
      name: SAML_SERVER,
      sso_url: `${origin}/saml/sso`,
      slo_enabled: true,
      slo_url: `${origin}/saml/slo`,
      publicKey,
    },
    {
      ...common,
      kind: 'oidc',
      name: OIDC_SERVER,
      authorization_endpoint: `${origin}/oidc/authorize`,
      token_endpoint: `${origin}/oidc/token`,
      user_info_endpoint: `${origin}/oidc/userinfo`,
      client_id: OIDC_CLIENT.id,
      client_secret: OIDC_CLIENT.secret,
    },
  ] as const
}

/** Groups of people.ts; the caterers are mapped nowhere and therefore refused. */
function mappingOf({ federationRole, state }: Controller): GroupRoleState[] {
  const admin = federationRole === 'primary' ? 'fedAdmin' : 'admin'
  const scanRole = Object.keys(state.roles)[0] ?? 'ciops'
  const roles = { 'platform-admins': admin, auditors: 'reader', 'scan-team': scanRole }
  return Object.entries(roles).map(([group, global_role]) => ({ group, global_role, role_domains: {} }))
}
