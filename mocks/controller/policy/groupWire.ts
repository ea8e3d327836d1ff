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
  rules: RulesByGroup,
  withCapabilities: boolean,
) {
  return {
    ...groupBrief(group, withCapabilities),
    criteria: group.criteria,
    members: membersOf(controller, group),
    policy_rules: rules.network.get(group.name) ?? [],
    response_rules: rules.response.get(group.name) ?? [],
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
    response_rules: [...federal.responses, ...local.responses].filter((rule) => rule.group === group.name),
  }
}

type IdsByGroup = ReadonlyMap<string, readonly number[]>

interface RulesByGroup {
  readonly network: IdsByGroup
  readonly response: IdsByGroup
}

/** Ids of the network rules every group is an end of, and of the response rules that name it. */
export function rulesByGroup({ state }: Controller): RulesByGroup {
  const { federal, local } = state.policy
  return {
    network: idsByGroup([...federal.rules, ...local.rules], ({ from, to }) => new Set([from, to])),
    response: idsByGroup([...federal.responses, ...local.responses], ({ group }) => [group]),
  }
}

function idsByGroup<Rule extends { readonly id: number }>(
  rules: readonly Rule[],
  groupsOf: (rule: Rule) => Iterable<string>,
): IdsByGroup {
  const found = new Map<string, number[]>()
  for (const rule of rules) {
    for (const name of groupsOf(rule)) {
      const ids = found.get(name)
      if (ids) ids.push(rule.id)
      else found.set(name, [rule.id])
    }
  }
  return found
}
