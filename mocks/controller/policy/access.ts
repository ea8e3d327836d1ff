import type { Controller } from '../Controller.ts'
import type { GroupState, PolicySet } from '../PolicyState.ts'
import { accessDenied, notFound, wrongFormat } from '../RestError.ts'
import { require, type Call, type Caller } from '../Route.ts'
import { markEdited } from '../federation/primary.ts'
import { may } from '../permissions.ts'

/** Which set of policy a route is about. */
export type Scope = 'fed' | 'local'

/** The origin of what people make in a scope (semantics.md c.1). */
export const cfgTypeOf = (scope: Scope) => (scope === 'fed' ? 'federal' : 'user_created')

const SETS = { fed: 'federal', local: 'local' } as const

/** `?scope=` of a list: "" reads both sets, federal first. Unknown values are 400/6. */
export function readScope(call: Call): readonly Scope[] {
  const scope = call.query.get('scope') ?? ''
  if (scope === '') return ['fed', 'local']
  return [knownScope(scope)]
}

/** `?scope=` of a write; `local` when absent. */
export function writeScope(call: Call): Scope {
  const scope = call.query.get('scope') ?? ''
  return scope === '' ? 'local' : knownScope(scope)
}

function knownScope(scope: string): Scope {
  if (scope === 'fed' || scope === 'local') return scope
  throw wrongFormat(`Invalid value '${scope}' for query parameter 'scope'`)
}

export const policySet = (controller: Controller, scope: Scope): PolicySet =>
  controller.state.policy[SETS[scope]]

/** The group named in the address (`:name`), in whichever set it is; throws 404/7. */
export function groupOfAddress(call: Call): { readonly group: GroupState; readonly scope: Scope } {
  for (const scope of ['fed', 'local'] as const) {
    const group = policySet(call.controller, scope).groups.find(({ name }) => name === call.params['name'])
    if (group) return { group, scope }
  }
  throw notFound()
}

/** Replaces parts of a set. A federal change makes members fall out of sync, as every federal edit does. */
export function changePolicy(controller: Controller, scope: Scope, change: Partial<PolicySet>): void {
  changePolicySilently(controller, scope, change)
  if (scope === 'fed') markEdited(controller)
}

/** The same without telling members, which the controller forgets where it imports groups (transfer/groupImport.ts). */
export function changePolicySilently(controller: Controller, scope: Scope, change: Partial<PolicySet>): void {
  const { policy } = controller.state
  policy[SETS[scope]] = { ...policy[SETS[scope]], ...change }
}

/** Namespaces somebody has runtime policy rights in, without having them in the whole cluster. */
export function policyDomains(
  { permissions, domainPermissions }: Caller,
  mode: 'read' | 'write',
): readonly string[] {
  if (may(permissions, 'rt_policy', mode)) return []
  return Object.keys(domainPermissions).filter((domain) =>
    may(domainPermissions[domain] ?? [], 'rt_policy', mode),
  )
}

/** Runtime policy may be read: in the whole cluster, or in some namespace (lists are then shorter, not refused). */
export function mayReadPolicy(caller: Caller): boolean {
  return may(caller.permissions, 'rt_policy', 'read') || policyDomains(caller, 'read').length > 0
}

/** Whether somebody may see or change this group: rights in the cluster, or in the namespaces it belongs to. */
export function mayGroup(caller: Caller, group: GroupState, mode: 'read' | 'write'): boolean {
  if (may(caller.permissions, 'rt_policy', mode)) return true
  const own = policyDomains(caller, mode)
  return own.includes(group.domain) || group.creater_domains.some((domain) => own.includes(domain))
}

/**
 * Write access: the permission of the area, and for federal objects the fed permission on a primary: nobody else has
 * it, not even the forwarded administrator on a member (semantics.md c.1).
 */
export function requirePolicyWrite(call: Call, scope: Scope): void {
  const caller = call.caller()
  require(caller, 'rt_policy', 'write')
  if (scope === 'fed' && !mayWriteFederal(call.controller, caller)) throw accessDenied()
}

export function mayWriteFederal({ state }: Controller, caller: Caller): boolean {
  return state.federation.role === 'master' && may(caller.permissions, 'fed', 'write')
}

/** Unix seconds as the controller stamps objects. */
export const stamp = (controller: Controller) => Math.floor(controller.localNow().getTime() / 1000)
