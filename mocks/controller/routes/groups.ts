import type { CriterionWire } from '../../../src/domain/groups/api/schema.ts'
import type { GroupState } from '../PolicyState.ts'
import { accessDenied, duplicateName, invalidName, wrongFormat } from '../RestError.ts'
import { answer, done, stringField, wrapped, type Call, type Fields, type Route } from '../Route.ts'
import {
  cfgTypeOf,
  changePolicy,
  groupOfAddress,
  mayGroup,
  mayReadPolicy,
  mayWriteFederal,
  policyDomains,
  policySet,
  readScope,
  type Scope,
} from '../policy/access.ts'
import { criteriaField } from '../policy/criteria.ts'
import { EMPTY_GROUP } from '../policy/groupDefaults.ts'
import { groupBrief, groupDetail, groupWire, rulesByGroup } from '../policy/groupWire.ts'
import { queried } from '../policy/listQuery.ts'
import { withoutGroup } from '../policy/withoutGroup.ts'

/** isObjectNameValid (semantics.md n.1). */
const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/
const RESERVED = ['external', 'nodes', 'containers', 'fed.nodes', 'fed.containers']
const METRICS = ['group_sess_cur', 'group_sess_rate', 'group_band_width'] as const

/** Groups: `controller/rest/group.go`. */
export const groupRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/group', handle: listGroups },
  {
    method: 'GET',
    path: '/v1/group/:name',
    handle: (call) => {
      call.caller()
      const { group } = groupOfAddress(call)
      return answer({ group: groupDetail(call.controller, group, call.query.get('with_cap') === 'true') })
    },
  },
  { method: 'POST', path: '/v1/group', handle: createGroup },
  { method: 'PATCH', path: '/v1/group/:name', handle: updateGroup },
  { method: 'DELETE', path: '/v1/group/:name', handle: deleteGroup },
]

function listGroups(call: Call): Response {
  const scopes = readScope(call)
  const caller = call.caller()
  if (!mayReadPolicy(caller)) return answer({ groups: [] })
  const byName = (a: GroupState, b: GroupState) => (a.name < b.name ? -1 : 1)
  const listed = scopes.map((scope) => policySet(call.controller, scope).groups)
  // `external` belongs to both scopes (recordings README 7).
  const external = policySet(call.controller, 'local').groups.filter(({ name }) => name === 'external')
  const isFedOnly = scopes.length === 1 && scopes[0] === 'fed'
  const groups = isFedOnly
    ? [...external, ...listed.flat()].toSorted(byName)
    : listed.flatMap((each) => each.toSorted(byName))
  const withCap = call.query.get('with_cap') === 'true'
  const chosen = queried(
    call,
    groups.filter((group) => mayGroup(caller, group, 'read')),
  )
  if (call.query.get('brief') === 'true') {
    return answer({ groups: chosen.map((group) => groupBrief(group, withCap)) })
  }
  const rules = rulesByGroup(call.controller)
  return answer({ groups: chosen.map((group) => groupWire(call.controller, group, rules, withCap)) })
}

async function createGroup(call: Call): Promise<Response> {
  const caller = call.caller()
  const fields = await wrapped(call, 'config')
  const name = stringField(fields, 'name')
  const cfgType = stringField(fields, 'cfg_type')
  if (cfgType === 'federal' && !/^fed\../.test(name)) {
    throw invalidName("Federal group name must start with 'fed.' but cannot be just 'fed.'")
  }
  if (/^(nv\.|Host:|Workload:)/.test(name) || RESERVED.includes(name)) {
    throw invalidName('Cannot use reserved name')
  }
  if (!OBJECT_NAME.test(name)) throw invalidName('Invalid characters in name')
  const scope: Scope = cfgType === 'federal' ? 'fed' : 'local'
  const domains = policyDomains(caller, 'write')
  if (domains.length === 0) requireWrite(call, EMPTY_GROUP, scope)
  const all = [...policySet(call.controller, 'fed').groups, ...policySet(call.controller, 'local').groups]
  if (all.some((group) => group.name === name)) throw duplicateName('Group already exists')
  if (!['', 'user_created', 'federal'].includes(cfgType)) throw wrongFormat('Unsupported config type')
  const criteria = criteriaField(fields['criteria'])
  const group: GroupState = {
    ...EMPTY_GROUP,
    name,
    cfg_type: cfgTypeOf(scope),
    kind: kindOf(criteria),
    criteria,
    creater_domains: domains,
    comment: stringField(fields, 'comment'),
    ...metricsOf(fields),
  }
  changePolicy(call.controller, scope, { groups: [...policySet(call.controller, scope).groups, group] })
  return done()
}

async function updateGroup(call: Call): Promise<Response> {
  call.caller()
  const fields = await wrapped(call, 'config')
  if (stringField(fields, 'name') !== call.params['name']) throw wrongFormat('Name mismatch')
  const { group, scope } = groupOfAddress(call)
  requireWrite(call, group, scope)
  if (group.cfg_type === 'ground') throw wrongFormat('Cannot modify a group created by CRD')
  // Built-in and learned groups: only comment and thresholds; criteria are ignored (recording 20).
  const isFixed = group.reserved || group.cfg_type === 'learned'
  const given = fields['criteria']
  const criteria = isFixed || given === undefined || given === null ? undefined : criteriaField(given)
  const changed: GroupState = {
    ...group,
    ...(fields['comment'] === undefined ? {} : { comment: stringField(fields, 'comment') }),
    ...(criteria ? { criteria, kind: kindOf(criteria) } : {}),
    ...metricsOf(fields),
  }
  const { groups } = policySet(call.controller, scope)
  changePolicy(call.controller, scope, {
    groups: groups.map((each) => (each.name === group.name ? changed : each)),
  })
  return done()
}

function deleteGroup(call: Call): Response {
  call.caller()
  const { group, scope } = groupOfAddress(call)
  if (group.reserved) throw wrongFormat('Reserved group cannot be deleted')
  requireWrite(call, group, scope)
  if (group.cfg_type === 'ground') throw wrongFormat('Cannot delete a group created by CRD')
  const members = call.controller.state.policy.services.some((service) => `nv.${service.name}` === group.name)
  if (group.cfg_type === 'learned' && members) throw wrongFormat('Group has members')
  changePolicy(call.controller, scope, withoutGroup(policySet(call.controller, scope), group.name))
  return done()
}

function requireWrite(call: Call, group: GroupState, scope: Scope): void {
  const caller = call.caller()
  if (!mayGroup(caller, group, 'write')) throw accessDenied()
  if (scope === 'fed' && !mayWriteFederal(call.controller, caller)) throw accessDenied()
}

const kindOf = (criteria: readonly CriterionWire[]) =>
  criteria.some(({ key }) => key === 'address') ? 'address' : 'container'

function metricsOf(fields: Fields): Partial<GroupState> {
  const change: Record<string, unknown> = {}
  if (typeof fields['monitor_metric'] === 'boolean') change['monitor_metric'] = fields['monitor_metric']
  for (const name of METRICS) {
    const value = fields[name]
    if (value === undefined || value === null) continue
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 4_294_967_295) {
      throw wrongFormat()
    }
    change[name] = value
  }
  return change
}
