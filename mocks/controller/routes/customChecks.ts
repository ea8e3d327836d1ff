import type { CustomCheckWire } from '../../../src/domain/groups/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { accessDenied, notAllowed, wrongFormat } from '../RestError.ts'
import { answer, asRecord, done, stringField, wrapped, type Call, type Caller, type Route } from '../Route.ts'
import { changePolicy, groupOfAddress, policySet } from '../policy/access.ts'
import { listField } from '../policy/listField.ts'
import { may, mayWriteCluster } from '../permissions.ts'

const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/

/** Custom compliance checks of groups: `controller/rest/bench.go` handlerCustomCheck…. They are never federated. */
export const customCheckRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/custom_check',
    handle: (call) => {
      const caller = call.caller()
      const groups = Object.entries(policySet(call.controller, 'local').checks)
        .filter(([name, scripts]) => scripts.length > 0 && mayCheck(call.controller, caller, name, 'read'))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
      return answer({ configs: groups.map(([name]) => checksWire(call.controller, caller, name)) })
    },
  },
  {
    method: 'GET',
    path: '/v1/custom_check/:name',
    handle: (call) => {
      const caller = call.caller()
      const name = call.params['name'] ?? ''
      if (!mayCheck(call.controller, caller, name, 'read')) throw accessDenied()
      return answer({ config: checksWire(call.controller, caller, name) })
    },
  },
  { method: 'PATCH', path: '/v1/custom_check/:name', handle: updateChecks },
]

/** Compliance rights in the cluster, or in the namespace of the group. */
function mayCheck(controller: Controller, caller: Caller, name: string, mode: 'read' | 'write'): boolean {
  if (may(caller.permissions, 'compliance', mode)) return true
  const group = policySet(controller, 'local').groups.find((each) => each.name === name)
  if (!group) return false
  return [group.domain, ...group.creater_domains].some((domain) =>
    may(caller.domainPermissions[domain] ?? [], 'compliance', mode),
  )
}

/** Who may edit is a setting of the deployment (CUSTOM_CHECK_CONTROL): nobody, administrators, or compliance rights. */
function mayEdit(controller: Controller, caller: Caller): boolean {
  const { checkControl } = controller.state.policy
  return checkControl === 'loose' || (checkControl === 'strict' && mayWriteCluster(caller.permissions))
}

function checksWire(controller: Controller, caller: Caller, name: string) {
  const scripts = policySet(controller, 'local').checks[name] ?? []
  return {
    group: name,
    enabled: controller.state.policy.checkControl !== 'disable',
    writable: mayEdit(controller, caller) && mayCheck(controller, caller, name, 'write'),
    scripts: scripts.length === 0 ? null : scripts.map((script) => ({ ...script, configurable: false })),
  }
}

/** `delete`, `add` and `update`, in this order; the first refusal leaves everything as it was. */
async function updateChecks(call: Call): Promise<Response> {
  const caller = call.caller()
  const name = call.params['name'] ?? ''
  if (!mayEdit(call.controller, caller) || !mayCheck(call.controller, caller, name, 'write')) {
    throw accessDenied()
  }
  const fields = await wrapped(call, 'config')
  const given = (key: string) => (fields[key] ? listField(asRecord(fields[key])['scripts']) : [])
  if (!['add', 'delete', 'update'].some((key) => fields[key])) throw wrongFormat()
  const { group } = groupOfAddress(call)
  if (group.cfg_type === 'ground') throw notAllowed()
  if (group.kind !== 'container' && group.kind !== 'node') throw wrongFormat()

  const { checks } = policySet(call.controller, 'local')
  const scripts = new Map((checks[name] ?? []).map((check) => [check.name, check]))
  for (const check of given('delete').map(checkOf)) {
    if (!scripts.delete(check.name)) throw wrongFormat('Script not found')
  }
  for (const check of given('add').map(checkOf)) {
    if (scripts.has(check.name)) throw wrongFormat('Duplicate script name')
    if (!OBJECT_NAME.test(check.name)) throw wrongFormat('Invalid characters in the script name')
    scripts.set(check.name, check)
  }
  for (const check of given('update').map(checkOf)) {
    if (!scripts.has(check.name)) throw wrongFormat('Script not found')
    scripts.set(check.name, check)
  }
  changePolicy(call.controller, 'local', { checks: { ...checks, [name]: [...scripts.values()] } })
  return done()
}

const checkOf = (fields: Readonly<Record<string, unknown>>): CustomCheckWire => ({
  name: stringField(fields, 'name'),
  script: stringField(fields, 'script'),
})
