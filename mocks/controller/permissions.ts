import type { PermissionWire } from '../../src/domain/auth/api/schema.ts'
import type { CustomRole } from './ControllerState.ts'

/** Which of read and write each permission knows (semantics.md j.2; `share/auth.go`). */
export const PERMISSIONS = {
  admctrl: 'rw',
  audit_events: 'r',
  authentication: 'rw',
  authorization: 'rw',
  ci_scan: 'w',
  compliance: 'rw',
  config: 'rw',
  events: 'r',
  nv_resource: 'rw',
  reg_scan: 'rw',
  rt_policy: 'rw',
  rt_scan: 'rw',
  security_events: 'r',
  vulnerability: 'rw',
} as const

export type PermissionId = keyof typeof PERMISSIONS | 'fed'

/** The built-in roles. Their permission lists in `/v1/user_role` are empty; rights come from here (semantics.md z.55). */
export const BUILT_IN_ROLES = ['fedAdmin', 'fedReader', 'admin', 'reader', 'ciops'] as const

/** Exist on a primary only, for global use, and only a fedAdmin hands them out (semantics.md b.12). */
export const FED_ROLES: readonly string[] = ['fedAdmin', 'fedReader']

/** Permissions that mean something inside one namespace (recording 03, `user_role_permission/options`). */
export const DOMAIN_PERMISSIONS: readonly string[] = [
  'config',
  'rt_scan',
  'reg_scan',
  'rt_policy',
  'compliance',
  'audit_events',
  'security_events',
  'events',
  'authorization',
]

const everything = (write: boolean): PermissionWire[] =>
  Object.entries(PERMISSIONS)
    .map(([id, modes]) => ({ id, read: modes.includes('r'), write: write && modes.includes('w') }))
    .filter((permission) => permission.read || permission.write)

/** Effective global permissions of a role name; `custom` are the custom roles of the cluster. */
export function permissionsOf(role: string, custom: Readonly<Record<string, CustomRole>>): PermissionWire[] {
  switch (role) {
    case 'fedAdmin':
      return [...everything(true), { id: 'fed', read: true, write: true }]
    case 'fedReader':
      return [...everything(false), { id: 'fed', read: true, write: false }]
    case 'admin':
      return everything(true)
    case 'reader':
      return everything(false)
    case 'ciops':
      return [{ id: 'ci_scan', read: false, write: true }]
    default:
      return Object.hasOwn(custom, role) ? (custom[role]?.permissions ?? []) : []
  }
}

/** What a role gives in one namespace: write of `config` is without effect there (semantics.md j.2). */
function domainPermissionsOf(role: string, custom: Readonly<Record<string, CustomRole>>): PermissionWire[] {
  return permissionsOf(role, custom)
    .filter(({ id }) => DOMAIN_PERMISSIONS.includes(id))
    .map((permission) => (permission.id === 'config' ? { ...permission, write: false } : permission))
}

/** Permissions by namespace of somebody with these `role_domains` (role → namespaces). */
export function permissionsByDomain(
  roleDomains: Readonly<Record<string, readonly string[]>>,
  custom: Readonly<Record<string, CustomRole>>,
): Record<string, PermissionWire[]> {
  return Object.fromEntries(
    Object.entries(roleDomains).flatMap(([role, domains]) =>
      domains.map((domain) => [domain, domainPermissionsOf(role, custom)] as const),
    ),
  )
}

export function may(
  permissions: readonly PermissionWire[],
  id: PermissionId,
  mode: 'read' | 'write',
): boolean {
  return permissions.some((permission) => permission.id === id && permission[mode])
}

/** Every cluster write permission: what the Go code asks of an administrator (`access.AccessControl.CanWriteCluster`). */
export function mayWriteCluster(permissions: readonly PermissionWire[]): boolean {
  return everything(true)
    .filter((needed) => needed.write)
    .every((needed) => may(permissions, needed.id as PermissionId, 'write')) // ids come from PERMISSIONS
}

/** Every selectable read permission: reader, admin, the fed roles, or a custom role with all of them (semantics.md j.2). */
export function mayReadCluster(permissions: readonly PermissionWire[]): boolean {
  return everything(false)
    .filter((needed) => needed.id !== 'nv_resource')
    .every((needed) => may(permissions, needed.id as PermissionId, 'read')) // ids come from PERMISSIONS
}
