import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { RestError, wrongFormat } from '../RestError.ts'
import { done, require, wrapped, type Call } from '../Route.ts'
import { changePolicy, policySet, stamp } from './access.ts'
import { allocateId } from './ruleList.ts'

/** Ends that are the same in both scopes; `containers` has a federal twin. */
const SHARED_ENDS = ['external', 'nodes', 'Workload:ingress']

/**
 * `POST /v1/policy/rules/promote`: `controller/rest/policy.go` handlerPolicyRulesPromote. Copies local rules and, where
 * missing, their groups with profiles as `fed.<group>`; the first failure aborts everything (semantics.md c.4).
 */
export async function promoteRules(call: Call): Promise<Response> {
  require(call.caller(), 'fed', 'write')
  const { controller } = call
  if (controller.state.federation.role !== 'master') throw wrongFormat()
  const { ids } = await wrapped(call, 'request')
  if (!Array.isArray(ids) || ids.length === 0) throw wrongFormat()
  const { rules } = policySet(controller, 'local')
  const chosen = ids
    .filter((id) => !policySet(controller, 'fed').rules.some((rule) => rule.id === id))
    .map((id) => {
      const rule = rules.find((each) => each.id === id)
      if (!rule) throw failed(`Rule ${String(id)} cannot be found`)
      if (![rule.from, rule.to].every(canBeFederal)) throw failed(`Rule ${rule.id} cannot be promoted`)
      return rule
    })
  for (const rule of chosen) promoteOne(controller, rule)
  return done()
}

const failed = (message: string) => new RestError(500, 49, message)
const canBeFederal = (end: string) => SHARED_ENDS.includes(end) || !/^(Host|Workload):/.test(end)

function promoteOne(controller: Controller, rule: PolicyRuleWire): void {
  const from = promoteGroup(controller, rule.from)
  const to = promoteGroup(controller, rule.to)
  const { rules } = policySet(controller, 'fed')
  const nowS = stamp(controller)
  const copy: PolicyRuleWire = {
    ...rule,
    id: allocateId(new Set(rules.map(({ id }) => id)), 'fed'),
    from,
    to,
    learned: false,
    cfg_type: 'federal',
    match_counter: 0,
    last_match_timestamp: 0,
    created_timestamp: nowS,
    last_modified_timestamp: nowS,
  }
  changePolicy(controller, 'fed', { rules: [...rules, copy] })
}

/** The federal name of an end; its group is copied with its profiles unless it exists. */
function promoteGroup(controller: Controller, end: string): string {
  if (SHARED_ENDS.includes(end)) return end
  const name = `fed.${end}`
  const federal = policySet(controller, 'fed')
  if (federal.groups.some((group) => group.name === name)) return name
  const local = policySet(controller, 'local')
  const group = local.groups.find((each) => each.name === end)
  if (!group) throw failed(`Group ${end} cannot be found`)
  const copied = <Entry extends { readonly cfg_type: string }>(entries: readonly Entry[] | undefined) =>
    (entries ?? []).map((entry) => ({ ...entry, cfg_type: 'federal' }))
  changePolicy(controller, 'fed', {
    groups: [
      ...federal.groups,
      { ...group, name, cfg_type: 'federal', policy_mode: '', profile_mode: '', baseline_profile: '' },
    ],
    processes: { ...federal.processes, [name]: copied(local.processes[end]) },
    files: { ...federal.files, [name]: copied(local.files[end]) },
  })
  return name
}
