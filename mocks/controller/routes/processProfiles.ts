import type { ProcessRuleWire } from '../../../src/domain/groups/api/schema.ts'
import type { GroupState } from '../PolicyState.ts'
import { RestError, wrongFormat } from '../RestError.ts'
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

/** Process profiles of groups: `controller/rest/process_profile.go`. */
export const processProfileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/process_profile',
    handle: (call) => {
      const scopes = readScope(call)
      if (!mayReadPolicy(call.caller())) return answer({ process_profiles: [] })
      return answer({
        process_profiles: scopes.flatMap((scope) =>
          policySet(call.controller, scope)
            .groups.filter(({ kind }) => kind !== 'external')
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
            .map((group) => profileWire(call, scope, group)),
        ),
      })
    },
  },
  {
    method: 'GET',
    path: '/v1/process_profile/:name',
    handle: (call) => {
      call.caller()
      const { group, scope } = profiled(call)
      return answer({ process_profile: profileWire(call, scope, group) })
    },
  },
  { method: 'PATCH', path: '/v1/process_profile/:name', handle: updateProfile },
]

function profileWire(call: Call, scope: Scope, group: GroupState) {
  return {
    group: group.name,
    baseline: group.baseline_profile,
    mode: group.profile_mode,
    process_list: policySet(call.controller, scope).processes[group.name] ?? [],
  }
}

/** The group of the address; groups of addresses have no profile: 400/7, not 404 (recording 22). */
function profiled(call: Call): { readonly group: GroupState; readonly scope: Scope } {
  const found = groupOfAddress(call)
  if (found.group.kind !== 'container' && found.group.kind !== 'node') throw new RestError(400, 7)
  return found
}

async function updateProfile(call: Call): Promise<Response> {
  call.caller()
  const fields = await wrapped(call, 'process_profile_config')
  const { group, scope } = profiled(call)
  requirePolicyWrite(call, scope)
  // Only learned groups have a baseline of their own (recording 22).
  const baseline = stringField(fields, 'baseline')
  if (baseline !== '' && (group.policy_mode === '' || !['basic', 'zero-drift'].includes(baseline))) {
    throw wrongFormat()
  }
  const set = policySet(call.controller, scope)
  let entries = set.processes[group.name] ?? []
  for (const entry of listField(fields['process_delete_list'])) {
    const { name, path } = identity(entry)
    if (!entries.some((each) => each.name === name && each.path === path)) throw new RestError(400, 7)
    entries = entries.filter((each) => each.name !== name || each.path !== path)
  }
  for (const entry of listField(fields['process_change_list'])) {
    const changed = processRule(call, entry, scope)
    const known = entries.find((each) => each.name === changed.name && each.path === changed.path)
    entries = known
      ? entries.map((each) =>
          each === known
            ? { ...changed, uuid: known.uuid, created_timestamp: known.created_timestamp }
            : each,
        )
      : [...entries, changed]
  }
  changePolicy(call.controller, scope, { processes: { ...set.processes, [group.name]: entries } })
  return done()
}

const identity = (entry: Fields) => ({ name: stringField(entry, 'name'), path: stringField(entry, 'path') })

/** Refusals of semantics.md g.3, texts of recording 22. */
function processRule(call: Call, entry: Fields, scope: Scope): ProcessRuleWire {
  const { name, path } = identity(entry)
  const action = stringField(entry, 'action')
  if (name.trim() === '') throw wrongFormat(`process ${name}: ${path}, name can not be empty or blank spaces`)
  if (action !== 'allow' && action !== 'deny') throw wrongFormat(`process ${name}: action is not supported`)
  if (!isPath(path)) throw wrongFormat(`process ${name}: ${path}, path is not supported`)
  if (name === '*' && path === '') throw wrongFormat(`process ${name}: ${path}, path is not supported`)
  if (name === '*' && action === 'deny' && ['*', '/*'].includes(path)) {
    throw wrongFormat(`process ${name}: ${path}, denying everything is not supported`)
  }
  return {
    name,
    path,
    action,
    cfg_type: cfgTypeOf(scope),
    uuid: crypto.randomUUID(),
    allow_update: entry['allow_update'] === true,
    created_timestamp: stamp(call.controller),
    last_modified_timestamp: stamp(call.controller),
  }
}

function isPath(path: string): boolean {
  if (path === '' || path === '*') return true
  const stars = path.split('*').length - 1
  return path.startsWith('/') && !path.endsWith('/') && stars <= 1 && !/[<>]/.test(path)
}
