import type { PermissionWire } from '../../src/domain/auth/api/schema.ts'
import type { ControllerState } from './ControllerState.ts'
import { asRecord, type Caller } from './Route.ts'
import { wrongFormat } from './RestError.ts'
import {
  BUILT_IN_ROLES,
  DOMAIN_PERMISSIONS,
  FED_ROLES,
  may,
  permissionsByDomain,
  permissionsOf,
} from './permissions.ts'

/** isDomainNameValid, `controller/rest/rest.go` (semantics.md n.1). */
const DOMAIN_NAME = /^[a-z0-9]+[-a-z0-9*]*[*a-z0-9]$/

/** What an account or an API key may do: one role everywhere, and roles in namespaces. */
export interface Grant {
  readonly role: string
  /** Role → namespaces. */
  readonly role_domains: Readonly<Record<string, readonly string[]>>
}

/** Roles for the whole cluster; the fed ones exist on a primary only (semantics.md b.12). */
export function globalRoles(state: ControllerState): string[] {
  const isPrimary = state.federation.role === 'master'
  const builtIn = BUILT_IN_ROLES.filter((role) => isPrimary || !FED_ROLES.includes(role))
  return [...builtIn, ...Object.keys(state.roles)]
}

/** Roles for namespaces. */
export function domainRoles(state: ControllerState): string[] {
  return ['admin', 'reader', 'ciops', ...Object.keys(state.roles)]
}

/** Roles that give nothing in a namespace, so that a form does not offer them there. */
export function rolesNotForDomain(state: ControllerState): string[] {
  return domainRoles(state).filter((role) =>
    permissionsOf(role, state.roles).every(({ id }) => !DOMAIN_PERMISSIONS.includes(id)),
  )
}

/** `role_domains` of a request body; throws 400/6 when it is not a map of lists of strings. */
export function roleDomainsField(value: unknown): Record<string, string[]> {
  if (value === undefined || value === null) return {}
  return Object.fromEntries(
    Object.entries(asRecord(value)).map(([role, domains]) => {
      if (domains === null) return [role, []]
      if (!Array.isArray(domains)) throw wrongFormat('Request error')
      return [
        role,
        domains.map((domain) => {
          if (typeof domain !== 'string') throw wrongFormat('Request error')
          return domain
        }),
      ]
    }),
  )
}

/**
 * Checks and tidies a grant, or throws 400/6: `controller/rest/user.go` isValidRoleDomains and normalizeUserRoles.
 * `kind` begins the message ("User", "API key").
 */
export function checkedGrant(state: ControllerState, kind: string, name: string, grant: Grant): Grant {
  const refuse = (problem: string) => wrongFormat(`${kind} ${name}  ${problem}`)
  if (grant.role !== '' && !globalRoles(state).includes(grant.role)) {
    throw refuse(`Unknown global role ${grant.role} `)
  }
  const roleOf = new Map<string, string>()
  const kept: [string, string[]][] = []
  for (const [role, domains] of Object.entries(grant.role_domains)) {
    if (domains.length === 0) continue
    const invalid = domains.find((domain) => !DOMAIN_NAME.test(domain))
    if (invalid !== undefined) throw refuse(`Invalid characters in namespace ${invalid} `)
    if (!domainRoles(state).includes(role)) throw refuse(`Unknown domain role ${role} `)
    for (const domain of domains) {
      const other = roleOf.get(domain) ?? role
      if (other !== role)
        throw refuse(`Assigned multiple domain roles(${other}, ${role}) for domain ${domain}`)
      roleOf.set(domain, role)
    }
    kept.push([role, [...new Set(domains)]])
  }
  const isEverywhere = grant.role === 'admin' || grant.role === 'fedAdmin'
  const left = isEverywhere ? [] : kept.filter(([role]) => role !== grant.role)
  return { role: grant.role, role_domains: Object.fromEntries(left) }
}

/** Whether the caller may see an account or key: everywhere, or in all of its namespaces (`AccessControl.Authorize`). */
export function maySeeGrant(caller: Caller, grant: Grant): boolean {
  if (may(caller.permissions, 'authorization', 'read')) return true
  const domains = Object.values(grant.role_domains).flat()
  return (
    grant.role === '' &&
    domains.length > 0 &&
    domains.every((domain) => may(caller.domainPermissions[domain] ?? [], 'authorization', 'read'))
  )
}

/**
 * Whether the caller may hand out or take away a grant: write on accounts, and nothing above the caller's own rights
 * (`AccessControl.AuthorizeOwn`; semantics.md j.1). So only a fedAdmin handles fed accounts.
 */
export function ownsGrant(caller: Caller, grant: Grant, state: ControllerState): boolean {
  const onlyNamespaces = grant.role === '' && Object.keys(grant.role_domains).length > 0
  const domains = Object.entries(permissionsByDomain(grant.role_domains, state.roles))
  const mayWrite = (domain: string) =>
    may([...caller.permissions, ...(caller.domainPermissions[domain] ?? [])], 'authorization', 'write')
  if (!onlyNamespaces && !may(caller.permissions, 'authorization', 'write')) return false
  if (!domains.every(([domain]) => mayWrite(domain))) return false
  return (
    covers(caller.permissions, permissionsOf(grant.role, state.roles)) &&
    domains.every(([domain, needed]) =>
      covers([...caller.permissions, ...(caller.domainPermissions[domain] ?? [])], needed),
    )
  )
}

function covers(own: readonly PermissionWire[], needed: readonly PermissionWire[]): boolean {
  const has = (id: string, mode: 'read' | 'write') => own.some((entry) => entry.id === id && entry[mode])
  return needed.every(({ id, read, write }) => (!read || has(id, 'read')) && (!write || has(id, 'write')))
}
