import { acceptedAssertion } from '../identity/samlResponse.ts'
import type { Controller } from './Controller.ts'
import type { UserState } from './ControllerState.ts'
import { unauthenticated } from './RestError.ts'
import { FED_ROLES } from './permissions.ts'
import type { OidcServerState, SamlServerState, TokenServerState } from './TokenServerState.ts'
import { newUser } from './userWire.ts'

/** `RESTAuthToken`: what the browser brought back from the identity provider. */
export interface BroughtToken {
  /** OIDC: the code. SAML: the whole form, still encoded. */
  readonly token: string
  readonly state: string
  /** The callback the browser came back to. */
  readonly redirect_endpoint: string
}

interface Identity {
  readonly username: string
  readonly email: string
  readonly groups: readonly string[]
  readonly nameId: string
}

/** Somebody an identity provider vouched for, with the role the mapping gives at this moment. */
export interface TokenSignIn {
  readonly user: UserState
  readonly nameId: string
}

/**
 * The account behind what an identity provider sent (`controller/rest/auth.go` tokenServerAuthz): 401/3 for everything
 * that is wrong, people without a role included.
 */
export async function signInWithToken(
  controller: Controller,
  server: TokenServerState,
  brought: BroughtToken,
): Promise<TokenSignIn> {
  const identity = await identify(controller, server, brought)
  if (!identity || identity.username === '') throw unauthenticated()
  return { user: shadowUser(controller, server, identity), nameId: identity.nameId }
}

async function identify(
  controller: Controller,
  server: TokenServerState,
  brought: BroughtToken,
): Promise<Identity | undefined> {
  try {
    return server.kind === 'saml'
      ? await identifyBySaml(controller, server, brought)
      : await identifyByCode(controller, server, brought)
  } catch {
    // Nonsense of any kind, and an identity provider that does not answer.
    return undefined
  }
}

async function identifyBySaml(
  controller: Controller,
  server: SamlServerState,
  { token, redirect_endpoint }: BroughtToken,
): Promise<Identity | undefined> {
  const response = new URLSearchParams(token).get('SAMLResponse') ?? ''
  const now = controller.localNow().getTime()
  const assertion = await acceptedAssertion(response, server.publicKey, now)
  if (!assertion || assertion.recipient !== redirect_endpoint) return undefined
  const { nameId, attributes } = assertion
  return {
    username: attributes['Username']?.[0] ?? nameId,
    email: attributes['Email']?.[0] ?? '',
    groups: attributes['NVRoleGroup'] ?? [],
    nameId,
  }
}

async function identifyByCode(
  controller: Controller,
  server: OidcServerState,
  { token: code, state, redirect_endpoint }: BroughtToken,
): Promise<Identity | undefined> {
  const now = controller.worldNow()
  const isIssued = controller.state.oidcStates.some(
    (issued) => issued.value === state && issued.server === server.name && issued.expiresAtMs > now,
  )
  if (!isIssued) return undefined
  const { network } = controller
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: server.client_id,
    client_secret: server.client_secret,
    redirect_uri: redirect_endpoint,
  })
  const redeemed = await network.ask(new Request(server.token_endpoint, { method: 'POST', body }))
  if (!redeemed.ok) return undefined
  const { access_token } = (await redeemed.json()) as { access_token: string } // RFC 6749, 5.1
  const headers = { Authorization: `Bearer ${access_token}` }
  const answer = await network.ask(new Request(server.user_info_endpoint, { headers }))
  const claims = (await answer.json()) as UserInfo // every claim is optional
  return {
    username: claims.preferred_username ?? claims.name ?? claims.email ?? '',
    email: claims.email ?? '',
    groups: claims.groups ?? [],
    nameId: '',
  }
}

/** The claims the controller looks at (semantics.md a.4). */
interface UserInfo {
  readonly preferred_username?: string
  readonly name?: string
  readonly email?: string
  readonly groups?: readonly string[]
}

/** The account that stands for somebody of an identity provider; its role is decided anew at every sign-in. */
function shadowUser(controller: Controller, server: TokenServerState, identity: Identity): UserState {
  const { users, federation } = controller.state
  const mapped = server.group_mapped_roles.find(({ group }) => identity.groups.includes(group))
  const role = mapped?.global_role ?? server.default_role
  const domains = mapped?.role_domains ?? {}
  const isFedAtMember = FED_ROLES.includes(role) && federation.role === 'joint'
  if ((role === '' && Object.keys(domains).length === 0) || isFedAtMember) throw unauthenticated()
  const { username, email } = identity
  const known = users.find((user) => user.server === server.name && user.username === username)
  // No password gets anybody in: `authenticate` refuses the empty one.
  const user = known ?? newUser({ username, role, email, password: '', server: server.name })
  if (!known) users.push(user)
  return Object.assign(user, { role, email, role_domains: domains })
}
