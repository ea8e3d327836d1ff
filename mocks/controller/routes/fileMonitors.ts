import type { FileRuleWire } from '../../../src/domain/groups/api/schema.ts'
import type { GroupState } from '../PolicyState.ts'
import { wrongFormat } from '../RestError.ts'
import { answer, done, stringField, wrapped, type Call, type Fields, type Route } from '../Route.ts'
import {
  cfgTypeOf,
  changePolicy,
  groupOfAddress,
  mayReadPolicy,
  policySet,
  readScope,
  requirePolicyWrite,
  stamp,
  type Scope,
} from '../policy/access.ts'
import { listField } from '../policy/listField.ts'

/** What every container group watches without being asked (`share/fsmon`). */
const PREDEFINED = ['/etc/hosts', '/etc/passwd', '/etc/shadow', '/bin/*', '/usr/bin/*', '/lib/*'] as const

/** File access rules of groups: `controller/rest/file_monitor.go`. */
export const fileMonitorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/file_monitor',
    handle: (call) => {
      const scopes = readScope(call)
      if (!mayReadPolicy(call.caller())) return answer({ profiles: [] })
      return answer({
        profiles: scopes.flatMap((scope) =>
          policySet(call.controller, scope)
            .groups.filter(({ kind }) => kind !== 'external')
            .map((group) => profileWire(call, scope, group)),
        ),
      })
    },
  },
  {
    method: 'GET',
    path: '/v1/file_monitor/:name',
    handle: (call) => {
      call.caller()
      const { group, scope } = groupOfAddress(call)
      return answer({ profile: profileWire(call, scope, group) })
    },
  },
  { method: 'PATCH', path: '/v1/file_monitor/:name', handle: updateProfile },
]

function profileWire(call: Call, scope: Scope, group: GroupState) {
  const filters = call.query.has('predefined')
    ? PREDEFINED.map((filter) => ({
        filter,
        recursive: filter.endsWith('*'),
        behavior: 'monitor_change',
        applications: [],
        cfg_type: 'system_defined',
        created_timestamp: 0,
        last_modified_timestamp: 0,
      }))
    : (policySet(call.controller, scope).files[group.name] ?? [])
  return { group: group.name, filters }
}

async function updateProfile(call: Call): Promise<Response> {
  call.caller()
  const fields = await wrapped(call, 'config')
  const { group, scope } = groupOfAddress(call)
  requirePolicyWrite(call, scope)
  const set = policySet(call.controller, scope)
  let filters = set.files[group.name] ?? []
  // Unknown filters are updated and deleted with success (recording 22).
  for (const entry of listField(fields['delete_filters'])) {
    filters = filters.filter(({ filter }) => filter !== filterText(entry))
  }
  for (const entry of listField(fields['update_filters'])) {
    const changed = fileRule(call, entry, scope)
    filters = filters.map((each) =>
      each.filter === changed.filter ? { ...changed, created_timestamp: each.created_timestamp } : each,
    )
  }
  for (const entry of listField(fields['add_filters'])) {
    const added = fileRule(call, entry, scope)
    if (filters.some(({ filter }) => filter === added.filter)) {
      throw wrongFormat(`duplicate filter: ${added.filter}`)
    }
    filters = [...filters, added]
  }
  changePolicy(call.controller, scope, { files: { ...set.files, [group.name]: filters } })
  return done()
}

/** A trailing slash means everything below. */
function filterText(entry: Fields): string {
  const filter = stringField(entry, 'filter')
  return filter.endsWith('/') ? `${filter}*` : filter
}

/** Refusals of semantics.md g.4; relative paths are accepted (recording 22). */
function fileRule(call: Call, entry: Fields, scope: Scope): FileRuleWire {
  const filter = filterText(entry)
  const behavior = stringField(entry, 'behavior')
  if (behavior !== 'monitor_change' && behavior !== 'block_access') {
    throw wrongFormat('Invalid File access option')
  }
  if (filter === '' || /[[\]()<>]|\.\./.test(filter)) throw wrongFormat(`invalid filter: ${filter}`)
  const applications: unknown = entry['applications'] ?? []
  if (!Array.isArray(applications)) throw wrongFormat()
  return {
    filter,
    behavior,
    recursive: entry['recursive'] === true,
    applications: applications.map(String).toSorted(),
    cfg_type: cfgTypeOf(scope),
    created_timestamp: stamp(call.controller),
    last_modified_timestamp: stamp(call.controller),
  }
}
