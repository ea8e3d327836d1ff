import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import { notAllowed, notFound, wrongFormat } from '../RestError.ts'
import { answer, done, require, wrapped, type Call, type Route } from '../Route.ts'
import {
  changePolicy,
  mayReadPolicy,
  mayWriteFederal,
  policySet,
  readScope,
  requirePolicyWrite,
  stamp,
  writeScope,
  type Scope,
} from '../policy/access.ts'
import { APPLICATIONS } from '../policy/applications.ts'
import { paged } from '../policy/listQuery.ts'
import { promoteRules } from '../policy/promoteRules.ts'
import { actOnRules } from '../policy/ruleActions.ts'
import { ruleContent } from '../policy/ruleFields.ts'
import { allocateId } from '../policy/ruleList.ts'

/** Network rules: `controller/rest/policy.go`. */
export const policyRuleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/list/application',
    handle: (call) => {
      require(call.caller(), 'rt_policy', 'read')
      return answer({ list: { application: APPLICATIONS } })
    },
  },
  {
    method: 'GET',
    path: '/v1/policy/rule',
    handle: (call) => {
      const scopes = readScope(call)
      if (!mayReadPolicy(call.caller())) return answer({ rules: [] })
      // No filters and no sorts: order is what a rule list is about.
      return answer({
        rules: paged(
          call,
          scopes.flatMap((scope) => policySet(call.controller, scope).rules),
        ),
      })
    },
  },
  {
    method: 'GET',
    path: '/v1/policy/rule/:id',
    handle: (call) => {
      call.caller()
      return answer({ rule: found(call).rule })
    },
  },
  { method: 'PATCH', path: '/v1/policy/rule', handle: actOnRules },
  { method: 'PATCH', path: '/v1/policy/rule/:id', handle: updateRule },
  { method: 'DELETE', path: '/v1/policy/rule', handle: deleteAll },
  {
    method: 'DELETE',
    path: '/v1/policy/rule/:id',
    handle: (call) => {
      call.caller()
      const { rule, scope } = found(call)
      requirePolicyWrite(call, scope)
      if (rule.cfg_type === 'ground') throw notAllowed()
      const { rules } = policySet(call.controller, scope)
      changePolicy(call.controller, scope, { rules: rules.filter(({ id }) => id !== rule.id) })
      return done()
    },
  },
  { method: 'POST', path: '/v1/policy/rules/promote', handle: promoteRules },
]

function found(call: Call): { readonly rule: PolicyRuleWire; readonly scope: Scope } {
  const id = Number(call.params['id'])
  if (!Number.isInteger(id)) throw wrongFormat()
  for (const scope of ['fed', 'local'] as const) {
    const rule = policySet(call.controller, scope).rules.find((each) => each.id === id)
    if (rule) return { rule, scope }
  }
  throw notFound()
}

async function updateRule(call: Call): Promise<Response> {
  call.caller()
  const fields = await wrapped(call, 'config')
  if (fields['id'] !== Number(call.params['id'])) throw wrongFormat('Rule ID mismatch in the request')
  const { rule, scope } = found(call)
  requirePolicyWrite(call, scope)
  if (rule.cfg_type === 'ground') throw notAllowed()
  const { rules } = policySet(call.controller, scope)
  const content = ruleContent(call.controller, scope, fields, rule)
  const nowS = stamp(call.controller)
  if (rule.learned) {
    // Learned rules are cloned into user rules, never changed (semantics.md c.3).
    if (fields['replicate'] !== true) throw notAllowed()
    const id = allocateId(new Set(rules.map((each) => each.id)), scope)
    const clone = {
      ...rule,
      ...content,
      id,
      learned: false,
      cfg_type: 'user_created',
      created_timestamp: nowS,
      last_modified_timestamp: nowS,
    }
    changePolicy(call.controller, scope, {
      rules: rules.flatMap((each) => (each === rule ? [clone, each] : [each])),
    })
    return done()
  }
  const changed = { ...rule, ...content, last_modified_timestamp: nowS }
  changePolicy(call.controller, scope, { rules: rules.map((each) => (each === rule ? changed : each)) })
  return done()
}

/** All rules of a scope but CRD ones. Without the right it answers 200 and deletes nothing (recordings README 20). */
function deleteAll(call: Call): Response {
  const caller = call.caller()
  const scope = writeScope(call)
  require(caller, 'rt_policy', 'write')
  if (scope === 'fed' && !mayWriteFederal(call.controller, caller)) return done()
  const { rules } = policySet(call.controller, scope)
  changePolicy(call.controller, scope, { rules: rules.filter(({ cfg_type }) => cfg_type === 'ground') })
  return done()
}
