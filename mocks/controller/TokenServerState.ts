/** `share.GroupRoleMapping`: what members of a group may do. */
export interface GroupRoleState {
  readonly group: string
  readonly global_role: string
  readonly role_domains: Readonly<Record<string, readonly string[]>>
}

interface CommonState {
  readonly name: string
  enable: boolean
  /** For people none of whose groups is mapped; "" refuses them. */
  default_role: string
  /** Tried in this order. */
  group_mapped_roles: GroupRoleState[]
}

/** `RESTServerSAML`, as far as it matters. */
export interface SamlServerState extends CommonState {
  readonly kind: 'saml'
  readonly sso_url: string
  readonly issuer: string
  /** A real controller has it inside `x509_cert`. */
  readonly publicKey: JsonWebKey
  slo_enabled: boolean
  readonly slo_url: string
}

/** `RESTServerOIDC`; the endpoints come from the issuer's discovery document. */
export interface OidcServerState extends CommonState {
  readonly kind: 'oidc'
  readonly issuer: string
  readonly authorization_endpoint: string
  readonly token_endpoint: string
  readonly user_info_endpoint: string
  readonly client_id: string
  readonly client_secret: string
}

/** A sign-in server that people are sent to (`/v1/server` with `saml` or `oidc`). */
export type TokenServerState = SamlServerState | OidcServerState

/** A real controller encrypts this into the value itself instead of remembering it. */
export interface OidcStateState {
  readonly value: string
  readonly server: string
  /** Virtual ms. */
  readonly expiresAtMs: number
}
