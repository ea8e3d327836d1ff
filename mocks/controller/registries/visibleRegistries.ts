import type { RegistryConfig, RegistryState } from '../RegistriesState.ts'
import { accessDenied, notFound } from '../RestError.ts'
import type { Call, Caller } from '../Route.ts'
import { may } from '../permissions.ts'
import { settleRegistries } from './registryScan.ts'

type Mode = 'read' | 'write'

/** `access.go` Authorize over `CLUSRegistryConfig`: everywhere, or in one of the registry's namespaces. */
function mayAccess(caller: Caller, config: RegistryConfig, mode: Mode): boolean {
  if (may(caller.permissions, 'reg_scan', mode)) return true
  return (config.domains ?? []).some((domain) =>
    may(caller.domainPermissions[domain] ?? [], 'reg_scan', mode),
  )
}

/** Registries the caller may see, by name: lists drop the others (semantics.md 0.4). */
export function visibleRegistries(call: Call): RegistryState[] {
  const caller = call.caller()
  settleRegistries(call.controller)
  return call.controller.state.registries.list.filter(({ config }) => mayAccess(caller, config, 'read'))
}

/** The registry of the path; 404/7 and 403/25 as the handlers answer. */
export function oneRegistry(call: Call, mode: Mode): RegistryState {
  const caller = call.caller()
  settleRegistries(call.controller)
  const found = call.controller.state.registries.list.find(
    ({ config }) => config.name === call.params['name'],
  )
  if (!found) throw notFound()
  if (!mayAccess(caller, found.config, 'read')) throw accessDenied()
  if (mode === 'write') requireOwn(call, found.config)
  return found
}

/** AuthorizeOwn: federal registries are changed by a fedAdmin on the primary and nowhere else (recordings 50, 51). */
export function requireOwn(call: Call, config: RegistryConfig): void {
  const caller = call.caller()
  const { role } = call.controller.state.federation
  const isAllowed =
    config.cfg_type === 'federal'
      ? role === 'master' && may(caller.permissions, 'fed', 'write')
      : mayAccess(caller, config, 'write')
  if (!isAllowed) throw accessDenied()
}
