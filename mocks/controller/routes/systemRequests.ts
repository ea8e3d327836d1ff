import { podsOf } from '../assets/workloads.ts'
import { membersOf } from '../policy/members.ts'
import { changePolicy, policySet } from '../policy/access.ts'
import { notFound, wrongFormat } from '../RestError.ts'
import {
  asRecord,
  done,
  require,
  stringField,
  wrapped,
  type Call,
  type Fields,
  type Route,
} from '../Route.ts'

const MODES = ['Discover', 'Monitor', 'Protect']
const BASELINES = ['basic', 'zero-drift']

/** Orders to the whole cluster: `controller/rest/system.go` handlerSystemRequest (recording 54). */
export const systemRequestRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/system/request',
    handle: async (call) => {
      require(call.caller(), 'rt_policy', 'write')
      const fields = await wrapped(call, 'request')
      setModes(call, fields)
      const { unquarantine } = fields
      if (unquarantine !== undefined && unquarantine !== null) release(call, asRecord(unquarantine))
      return done()
    },
  },
]

/** Modes of every group that has one; `nodes` keeps its baseline (semantics.md g.2). */
function setModes(call: Call, fields: Fields): void {
  const given = (name: string, known: readonly string[], message?: string) => {
    if (fields[name] === undefined || fields[name] === null) return undefined
    const value = stringField(fields, name)
    if (!known.includes(value)) throw wrongFormat(message)
    return value
  }
  const policyMode = given('policy_mode', MODES, 'Invalid policy mode')
  const profileMode = given('profile_mode', MODES, 'Invalid profile mode')
  const baseline = given('baseline_profile', BASELINES)
  if (policyMode === undefined && profileMode === undefined && baseline === undefined) return
  changePolicy(call.controller, 'local', {
    groups: policySet(call.controller, 'local').groups.map((group) =>
      group.policy_mode === '' || group.cfg_type === 'ground'
        ? group
        : {
            ...group,
            policy_mode: policyMode ?? group.policy_mode,
            profile_mode: profileMode ?? group.profile_mode,
            baseline_profile:
              baseline === undefined || group.name === 'nodes' ? group.baseline_profile : baseline,
          },
    ),
  })
}

/** Of a rule, of a group, of both, or of all; the rule need not exist any more. */
function release(call: Call, fields: Fields): void {
  const { policy } = call.controller.state
  const group = stringField(fields, 'group')
  const rule = typeof fields['response_rule'] === 'number' ? fields['response_rule'] : 0
  const pods = group === '' ? podsOf(call.controller) : membersOfGroup(call, group)
  const ids = new Set(pods.map(({ id }) => id))
  const stays = ([id, reason]: [string, string]) =>
    !ids.has(id) || (rule !== 0 && !reason.includes(` (rule ${rule})`))
  policy.quarantined = Object.fromEntries(Object.entries(policy.quarantined).filter(stays))
}

function membersOfGroup({ controller }: Call, name: string): readonly { readonly id: string }[] {
  for (const scope of ['fed', 'local'] as const) {
    const group = policySet(controller, scope).groups.find((each) => each.name === name)
    if (group) return membersOf(controller, group)
  }
  throw notFound()
}
