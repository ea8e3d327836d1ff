import type { Controller } from '../Controller.ts'
import type { GroupState } from '../PolicyState.ts'
import { membersOf } from './members.ts'

/** `RESTGroupBrief`; the capabilities only with `with_cap=true`. */
export function groupBrief(group: GroupState, withCapabilities: boolean) {
  const hasMode = group.policy_mode !== ''
  const { criteria: _, policy_mode, profile_mode, ...fields } = group
  return {
    ...fields,
    ...(hasMode ? { policy_mode, profile_mode } : {}),
    creater_domains: group.creater_domains.length > 0 ? group.creater_domains : null,
    learned: group.cfg_type === 'learned',
    platform_role: '',
    ...(withCapabilities ? { cap_change_mode: hasMode, cap_scorable: hasMode } : {}),
  }
}

/** `RESTGroup`: rules by id. */
export function groupWire(
  controller: Controller,
  group: GroupState,
  rules: ReadonlyMap<string, readonly number[]>,
  withCapabilities: boolean,
) {
  return {
    ...groupBrief(group, withCapabilities),
    criteria: group.criteria,
    members: membersOf(controller, group),
    policy_rules: rules.get(group.name) ?? [],
    response_rules: [],
  }
}

/** `RESTGroupDetail`: rules in full. */
export function groupDetail(controller: Controller, group: GroupState, withCapabilities: boolean) {
  const { federal, local } = controller.state.policy
  return {
    ...groupBrief(group, withCapabilities),
    criteria: group.criteria,
    members: membersOf(controller, group),
    policy_rules: [...federal.rules, ...local.rules].filter(
      (rule) => rule.from === group.name || rule.to === group.name,
    ),
    response_rules: [],
  }
}

/** Ids of the rules every group is an end of. */
export function rulesByGroup({ state }: Controller): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const rule of [...state.policy.federal.rules, ...state.policy.local.rules]) {
    for (const name of new Set([rule.from, rule.to])) {
      const ids = found.get(name)
      if (ids) ids.push(rule.id)
      else found.set(name, [rule.id])
    }
  }
  return found
}
