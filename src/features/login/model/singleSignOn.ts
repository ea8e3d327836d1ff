import type { TokenServerWire } from '~/domain/auth/api/schema'

/** A SAML or OIDC server as a button. */
export interface SignInServer {
  readonly server: TokenServerWire
  readonly kind: 'saml' | 'oidc'
  /** Told apart by name where there are several of a kind. */
  readonly needsName: boolean
}

/** The servers this console knows how to sign in with: SAML first, then by name. */
export function signInServers(servers: readonly TokenServerWire[]): readonly SignInServer[] {
  const known = servers.flatMap((server) => {
    const kind = server.server_type
    return kind === 'saml' || kind === 'oidc' ? [{ server, kind } as const] : []
  })
  return known
    .map((entry) => ({ ...entry, needsName: known.filter(({ kind }) => kind === entry.kind).length > 1 }))
    .sort((a, b) => b.kind.localeCompare(a.kind) || a.server.server_name.localeCompare(b.server.server_name))
}

const FAILURES = ['stale', 'cancelled', 'refused', 'blocked', 'unavailable'] as const

/** Why the gateway sent somebody back to the sign-in page. */
export type SingleSignOnFailure = (typeof FAILURES)[number]

/** `sso` of the address; anything but a known reason is nothing, because anybody can write a link. */
export function singleSignOnFailure(value: string | null): SingleSignOnFailure | undefined {
  return FAILURES.find((failure) => failure === value)
}
