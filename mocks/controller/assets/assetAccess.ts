import type { Caller } from '../Route.ts'
import { may, type PermissionId } from '../permissions.ts'

/** Permissions that include looking at nodes and namespaces (PERM_INFRA_BASIC of `share/access.go`). */
const INFRA: readonly PermissionId[] = ['rt_scan', 'compliance']
/** Those that include looking at workloads (PERM_WORKLOAD_BASIC). */
const WORKLOAD: readonly PermissionId[] = ['rt_scan', 'compliance', 'rt_policy', 'security_events']

const any = (permissions: Caller['permissions'], ids: readonly PermissionId[]) =>
  ids.some((id) => may(permissions, id, 'read'))

/** Nodes belong to no namespace: only rights in the whole cluster count. */
export const mayReadNodes = (caller: Caller): boolean => any(caller.permissions, INFRA)

export const mayReadDomain = (caller: Caller, domain: string): boolean =>
  any(caller.permissions, INFRA) || any(caller.domainPermissions[domain] ?? [], INFRA)

export const mayReadWorkload = (caller: Caller, domain: string): boolean =>
  any(caller.permissions, WORKLOAD) || any(caller.domainPermissions[domain] ?? [], WORKLOAD)

/** A right on a workload, in the whole cluster or in its namespace. */
export const mayOnWorkload = (
  caller: Caller,
  domain: string,
  id: PermissionId,
  mode: 'read' | 'write',
): boolean => may(caller.permissions, id, mode) || may(caller.domainPermissions[domain] ?? [], id, mode)
