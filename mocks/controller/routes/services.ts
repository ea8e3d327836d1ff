import type { Controller } from '../Controller.ts'
import type { GroupState } from '../PolicyState.ts'
import { notAllowed, notFound, wrongFormat } from '../RestError.ts'
import { answer, asRecord, done, stringField, wrapped, type Call, type Fields, type Route } from '../Route.ts'
import { changePolicy, mayReadPolicy, policySet, requirePolicyWrite } from '../policy/access.ts'
import { groupDetail } from '../policy/groupWire.ts'
import { queried } from '../policy/listQuery.ts'

const MODES = ['Discover', 'Monitor', 'Protect']
const BASELINES = ['basic', 'zero-drift']

/** Learned service groups and their modes: `controller/rest/service.go`. */
export const serviceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/service',
    handle: (call) => {
      if (!mayReadPolicy(call.caller())) return answer({ services: [] })
      const services = serviceGroups(call.controller).map((group) => serviceWire(call, group))
      return answer({ services: queried(call, services) })
    },
  },
  {
    method: 'GET',
    path: '/v1/service/:name',
    handle: (call) => {
      call.caller()
      const group = serviceGroups(call.controller).find(({ name }) => name === `nv.${call.params['name']}`)
      if (!group) throw notFound()
      return answer({ service: serviceWire(call, group) })
    },
  },
  { method: 'PATCH', path: '/v1/service/config', handle: (call) => configure(call, 'both') },
  { method: 'PATCH', path: '/v1/service/config/network', handle: (call) => configure(call, 'policy_mode') },
  { method: 'PATCH', path: '/v1/service/config/profile', handle: (call) => configure(call, 'profile_mode') },
]

const serviceGroups = (controller: Controller) =>
  policySet(controller, 'local').groups.filter(({ name }) => name.startsWith('nv.'))

/** `RESTService`: a learned group by the name of its service. */
function serviceWire(call: Call, group: GroupState) {
  const detail = groupDetail(call.controller, group, call.query.get('with_cap') === 'true')
  return {
    name: group.name.slice('nv.'.length),
    comment: group.comment,
    policy_mode: group.policy_mode,
    profile_mode: group.profile_mode,
    not_scored: group.not_scored,
    domain: group.domain,
    platform_role: '',
    members: detail.members,
    policy_rules: detail.policy_rules,
    response_rules: [],
    ingress_exposure: false,
    egress_exposure: false,
    baseline_profile: group.baseline_profile,
  }
}

async function configure(call: Call, half: 'both' | 'policy_mode' | 'profile_mode'): Promise<Response> {
  call.caller()
  const fields = await wrapped(call, 'config')
  requirePolicyWrite(call, 'local')
  const change = changeOf(fields, half)
  const names = groupNames(fields['services'])
  const set = policySet(call.controller, 'local')
  const chosen = set.groups.filter(({ name }) => names.includes(name))
  if (chosen.length === 0) throw notFound()
  const open = chosen.filter(({ cfg_type }) => cfg_type !== 'ground')
  if (open.length === 0) throw notAllowed()
  changePolicy(call.controller, 'local', {
    groups: set.groups.map((group) =>
      // `nodes` keeps its baseline (semantics.md g.2).
      open.includes(group)
        ? { ...group, ...change, ...(group.name === 'nodes' ? { baseline_profile: 'basic' } : {}) }
        : group,
    ),
  })
  return done()
}

function groupNames(given: unknown): readonly string[] {
  if (!Array.isArray(given)) throw wrongFormat()
  return given.map((name) => (name === 'nodes' ? 'nodes' : `nv.${String(name)}`))
}

function changeOf(given: Fields, half: 'both' | 'policy_mode' | 'profile_mode'): Partial<GroupState> {
  const fields = asRecord(given)
  const change: Record<string, unknown> = {}
  for (const field of ['policy_mode', 'profile_mode', 'baseline_profile'] as const) {
    const value = stringField(fields, field)
    const concerns = half === 'both' || half === field || (half === 'profile_mode' && field !== 'policy_mode')
    if (value === '' || !concerns) continue
    if (!(field === 'baseline_profile' ? BASELINES : MODES).includes(value)) throw wrongFormat()
    change[field] = value
  }
  if (typeof fields['not_scored'] === 'boolean') change['not_scored'] = fields['not_scored']
  return change
}
