import type { PermissionWire } from '../../../src/domain/auth/api/schema.ts'
import type { ControllerState } from '../ControllerState.ts'
import { invalidName, notFound, RestError, wrongFormat } from '../RestError.ts'
import {
  answer,
  asRecord,
  done,
  require,
  stringField,
  wrapped,
  type Call,
  type Fields,
  type Route,
} from '../Route.ts'
import { globalRoles } from '../accounts.ts'
import { BUILT_IN_ROLES, DOMAIN_PERMISSIONS, PERMISSIONS } from '../permissions.ts'

/** isObjectNameValid, `controller/rest/rest.go` (semantics.md n.1). */
const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/

/** As recordings 03 and 11 print them; only ciops lists what it may do. */
const BUILT_IN_COMMENTS: Readonly<Record<string, string>> = {
  fedAdmin: 'Federated Administrator role',
  fedReader: 'Federated View role',
  admin: 'Global Administrator role',
  reader: 'Global View role',
  ciops: 'CI Integration role',
}

/** Permissions that exist without being offered (semantics.md j.2). */
const HIDDEN: readonly string[] = ['fed', 'nv_resource', 'ibmsa']

/** In the order of `user_role_permission/options`. */
const SELECTABLE = [
  'config',
  'rt_scan',
  'reg_scan',
  'ci_scan',
  'rt_policy',
  'admctrl',
  'compliance',
  'audit_events',
  'security_events',
  'events',
  'authentication',
  'authorization',
  'vulnerability',
] as const

/** Custom roles: `controller/rest/custom_role.go`. */
export const roleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/user_role_permission/options',
    handle: (call) => {
      require(call.caller(), 'authorization', 'read')
      const options = SELECTABLE.map(option)
      return answer({
        options: {
          global_options: options,
          domain_options: options.filter(({ id }) => DOMAIN_PERMISSIONS.includes(id)),
        },
      })
    },
  },
  {
    method: 'GET',
    path: '/v1/user_role',
    handle: (call) => {
      require(call.caller(), 'authorization', 'read')
      const { state } = call.controller
      return answer({ roles: globalRoles(state).map((name) => roleWire(state, name)) })
    },
  },
  {
    method: 'GET',
    path: '/v1/user_role/:name',
    handle: (call) => {
      require(call.caller(), 'authorization', 'read')
      const { state } = call.controller
      const name = call.params['name'] ?? ''
      if (!globalRoles(state).includes(name)) throw notFound()
      return answer({ role: roleWire(state, name) })
    },
  },
  { method: 'POST', path: '/v1/user_role', handle: createRole },
  { method: 'PATCH', path: '/v1/user_role/:name', handle: updateRole },
  { method: 'DELETE', path: '/v1/user_role/:name', handle: deleteRole },
]

const option = (id: (typeof SELECTABLE)[number]) => ({
  id,
  read_supported: PERMISSIONS[id].includes('r'),
  write_supported: PERMISSIONS[id].includes('w'),
})

function roleWire(state: ControllerState, name: string) {
  const comment = BUILT_IN_COMMENTS[name]
  if (comment !== undefined) {
    const permissions = name === 'ciops' ? [{ id: 'ci_scan', read: false, write: true }] : []
    return { name, comment, reserved: true, permissions }
  }
  const custom = state.roles[name]
  return { name, comment: custom?.comment ?? '', reserved: false, permissions: custom?.permissions ?? [] }
}

const isReserved = (name: string) => BUILT_IN_ROLES.some((role) => role === name)

async function createRole(call: Call): Promise<Response> {
  require(call.caller(), 'authorization', 'write')
  const fields = await wrapped(call, 'config')
  const { state } = call.controller
  const name = stringField(fields, 'name')
  if (globalRoles(state).includes(name)) throw wrongFormat('Object exists')
  if (isReserved(name)) throw wrongFormat('reserved role name')
  if (!OBJECT_NAME.test(name) || name.toLowerCase() === 'none') throw invalidName()
  state.roles[name] = { comment: stringField(fields, 'comment'), permissions: permissionsField(fields) }
  return done()
}

async function updateRole(call: Call): Promise<Response> {
  require(call.caller(), 'authorization', 'write')
  const name = call.params['name'] ?? ''
  if (isReserved(name)) throw wrongFormat('reserved role')
  const fields = await wrapped(call, 'config')
  const { roles } = call.controller.state
  if (!Object.hasOwn(roles, name)) throw new RestError(400, 7)
  roles[name] = { comment: stringField(fields, 'comment'), permissions: permissionsField(fields) }
  return done()
}

function deleteRole(call: Call): Response {
  require(call.caller(), 'authorization', 'write')
  const name = call.params['name'] ?? ''
  if (isReserved(name)) throw wrongFormat('reserved role')
  const { state } = call.controller
  refuseRoleInUse(call, name)
  if (!Object.hasOwn(state.roles, name)) throw new RestError(400, 7)
  state.roles = Object.fromEntries(Object.entries(state.roles).filter(([other]) => other !== name))
  return done()
}

/** 400/16; the message lists who has the role (recording 03). Expired keys do not count. */
function refuseRoleInUse(call: Call, name: string): void {
  const { users, apiKeys } = call.controller.state
  const now = call.controller.localNow().getTime() / 1000
  const has = (grant: { role: string; role_domains: Readonly<Record<string, readonly string[]>> }) =>
    grant.role === name || (grant.role_domains[name] ?? []).length > 0
  const inUse = {
    User: users.filter(has).map((user) => user.fullname),
    Apikey: apiKeys.filter((key) => key.expiration_timestamp > now && has(key)).map((key) => key.apikey_name),
  }
  const lines = Object.entries(inUse).flatMap(([kind, names]) =>
    names.length > 0 ? `${kind}: ${names.join(',')}\n` : [],
  )
  if (lines.length > 0) throw new RestError(400, 16, `Role ${name} is referenced by\n${lines.join('')}`)
}

/** restPermissionsToCLUS: hidden ids are skipped, write brings read with it where read exists. */
function permissionsField(fields: Fields): PermissionWire[] {
  const given: unknown = fields['permissions'] ?? []
  if (!Array.isArray(given)) throw wrongFormat()
  const permissions: PermissionWire[] = []
  const seen = new Set<string>()
  for (const entry of given.map(asRecord)) {
    const id = stringField(entry, 'id')
    if (HIDDEN.includes(id)) continue
    if (seen.has(id)) throw wrongFormat(`Duplicate permission ${id}`)
    seen.add(id)
    const known = SELECTABLE.find((selectable) => selectable === id)
    if (!known) throw wrongFormat(`invalid permission ${id}`)
    const { read_supported: canRead, write_supported: canWrite } = option(known)
    const write = entry['write'] === true
    if (entry['read'] === true && !canRead) throw wrongFormat(`invalid read permission ${id}`)
    if (write && !canWrite) throw wrongFormat(`invalid write permission ${id}`)
    const read = entry['read'] === true || (write && canRead)
    if (read || write) permissions.push({ id, read, write })
  }
  if (permissions.length === 0) throw wrongFormat('No Permission configured')
  return permissions
}
