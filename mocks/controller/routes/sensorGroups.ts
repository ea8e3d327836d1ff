import type { SensorKind } from '../../../src/domain/sensors/api/schema.ts'
import type { Controller } from '../Controller.ts'
import type { GroupState, SensorSet, SensorUseState } from '../PolicyState.ts'
import { notAllowed, notFound, wrongFormat } from '../RestError.ts'
import { answer, asRecord, done, require, stringField, wrapped, type Call, type Route } from '../Route.ts'
import {
  changePolicy,
  groupOfAddress,
  mayReadPolicy,
  policySet,
  readScope,
  type Scope,
} from '../policy/access.ts'

const UNUSED: SensorUseState = { status: true, actions: {} }

/** Which sensors a group uses: `controller/rest/dlp_rule.go` handlerDlpGroup…, and the same for WAF. */
export function sensorGroupRoutes(kind: SensorKind): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `/v1/${kind}/group`,
      handle: (call) => {
        const scopes = readScope(call)
        if (!mayReadPolicy(call.caller())) return answer({ [`${kind}_groups`]: [] })
        const groups = scopes.flatMap((scope) =>
          policySet(call.controller, scope)
            .groups.filter((group) => isInspected(group, scope))
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
            .map((group) => groupWire(call.controller, kind, scope, group)),
        )
        return answer({ [`${kind}_groups`]: groups })
      },
    },
    {
      method: 'GET',
      path: `/v1/${kind}/group/:name`,
      handle: (call) => {
        require(call.caller(), 'rt_policy', 'read')
        const { group, scope } = inspectedGroup(call)
        return answer({ [`${kind}_group`]: groupWire(call.controller, kind, scope, group) })
      },
    },
    { method: 'PATCH', path: `/v1/${kind}/group/:name`, handle: (call) => assign(call, kind) },
  ]
}

/** Traffic is looked at where containers are; federal groups all but those of addresses (recordings 25, 52). */
const isInspected = ({ kind }: GroupState, scope: Scope) =>
  scope === 'fed' ? kind !== 'address' : kind === 'container'

function inspectedGroup(call: Call): { readonly group: GroupState; readonly scope: Scope } {
  const found = groupOfAddress(call)
  if (!isInspected(found.group, found.scope)) throw notFound()
  return found
}

function groupWire(controller: Controller, kind: SensorKind, scope: Scope, group: GroupState) {
  const { status, actions } = policySet(controller, scope)[kind].uses[group.name] ?? UNUSED
  const known = (['fed', 'local'] as const).flatMap((each) => policySet(controller, each)[kind].sensors)
  const sensors = Object.entries(actions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, action]) => {
      const sensor = known.find((each) => each.name === name)
      return {
        name,
        action,
        exist: sensor !== undefined,
        cfg_type: sensor?.cfg_type ?? '',
        ...(sensor && sensor.comment !== '' && { comment: sensor.comment }),
        ...(kind === 'dlp' && { predefine: sensor?.cfg_type === 'system_defined' }),
      }
    })
  return { name: group.name, status, sensors, cfg_type: group.cfg_type }
}

/** `replace` sets the whole list, `sensors` adds or changes, `delete` takes names away; names need not exist. */
async function assign(call: Call, kind: SensorKind): Promise<Response> {
  require(call.caller(), 'rt_policy', 'write')
  const fields = await wrapped(call, 'config')
  if (stringField(fields, 'name') !== call.params['name']) throw wrongFormat('Name mismatch')
  const { group, scope } = inspectedGroup(call)
  if (group.cfg_type === 'ground') throw notAllowed()
  const set: SensorSet = policySet(call.controller, scope)[kind]
  const before = set.uses[group.name] ?? UNUSED
  const gone = Array.isArray(fields['delete']) ? fields['delete'].map(String) : []
  // An empty `sensors` clears the list: the handler takes it for a new one.
  const isCleared = Array.isArray(fields['sensors']) && fields['sensors'].length === 0
  const kept = Object.entries(before.actions).filter(([name]) => !isCleared && !gone.includes(name))
  const use: SensorUseState = {
    status: typeof fields['status'] === 'boolean' ? fields['status'] : before.status,
    actions: Array.isArray(fields['replace'])
      ? Object.fromEntries(entriesOf(fields['replace'], scope))
      : Object.fromEntries([...kept, ...entriesOf(fields['sensors'], scope)]),
  }
  const changed = { ...set, uses: { ...set.uses, [group.name]: use } }
  changePolicy(call.controller, scope, kind === 'dlp' ? { dlp: changed } : { waf: changed })
  return done()
}

function entriesOf(given: unknown, scope: Scope): readonly (readonly [string, string])[] {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given)) throw wrongFormat()
  return given.map(asRecord).map((fields) => {
    const [name, action] = [stringField(fields, 'name'), stringField(fields, 'action')]
    if (name.startsWith('fed.') !== (scope === 'fed')) {
      throw wrongFormat('Federal group must use federal sensor and vice versa!')
    }
    if (action !== 'allow' && action !== 'deny') throw wrongFormat('Action is not supported!')
    return [name, action]
  })
}
