import type { ResponseRuleWire } from '../../../src/domain/response-rules/api/schema.ts'
import { accessDenied, notFound, wrongFormat } from '../RestError.ts'
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
import {
  cfgTypeOf,
  changePolicy,
  mayReadPolicy,
  mayWriteFederal,
  policySet,
  readScope,
  writeScope,
  type Scope,
} from '../policy/access.ts'
import { paged } from '../policy/listQuery.ts'
import { responseContent } from '../policy/responseFields.ts'
import { FIRST_RESPONSE_ID, nextResponseId } from '../policy/responseIds.ts'
import { responseOptions } from '../policy/responseOptions.ts'

const END_OF_FEDERAL = 110_000

/** Response rules: `controller/rest/response.go`. */
export const responseRuleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/response/options',
    handle: (call) => {
      const scope = writeScope(call)
      const caller = call.caller()
      require(caller, 'rt_policy', 'read')
      if (scope === 'fed') require(caller, 'fed', 'read')
      return answer(responseOptions(call.controller, scope))
    },
  },
  {
    method: 'GET',
    path: '/v1/response/rule',
    handle: (call) => {
      const scopes = readScope(call)
      if (!mayReadPolicy(call.caller())) return answer({ rules: [] })
      const rules = scopes.flatMap((scope) => policySet(call.controller, scope).responses)
      return answer({ rules: paged(call, rules) })
    },
  },
  {
    method: 'GET',
    path: '/v1/response/rule/:id',
    handle: (call) => {
      require(call.caller(), 'rt_policy', 'read')
      return answer({ rule: found(call).rule })
    },
  },
  { method: 'PATCH', path: '/v1/response/rule', handle: insertRules },
  { method: 'PATCH', path: '/v1/response/rule/:id', handle: updateRule },
  { method: 'DELETE', path: '/v1/response/rule', handle: deleteAll },
  {
    method: 'DELETE',
    path: '/v1/response/rule/:id',
    handle: (call) => {
      require(call.caller(), 'rt_policy', 'write')
      const { rule, scope } = found(call)
      if (rule.cfg_type === 'ground') throw wrongFormat('Rule created by CRD cannot be deleted')
      const { responses } = policySet(call.controller, scope)
      changePolicy(call.controller, scope, { responses: responses.filter((each) => each !== rule) })
      return done()
    },
  },
]

/**
 * The id alone decides in which set the rule is looked for (getResponsePolicyName): a federal rule that was given an id
 * outside the federal range is found by nobody.
 */
function found(call: Call): { readonly rule: ResponseRuleWire; readonly scope: Scope } {
  const id = Number(call.params['id'])
  if (!Number.isInteger(id)) throw wrongFormat()
  const scope = id >= FIRST_RESPONSE_ID.fed && id < END_OF_FEDERAL ? 'fed' : 'local'
  const rule = policySet(call.controller, scope).responses.find((each) => each.id === id)
  if (!rule) throw notFound()
  return { rule, scope }
}

/**
 * Only `insert` acts; without it nothing happens and it answers 200. The type of the first rule decides the scope, not
 * the query, and anybody with runtime policy may write federal ones (semantics.md c.1, h.1).
 */
async function insertRules(call: Call): Promise<Response> {
  require(call.caller(), 'rt_policy', 'write')
  writeScope(call)
  const body = await call.body()
  if (body['insert'] === undefined || body['insert'] === null) return done()
  const { rules, after } = asRecord(body['insert'])
  if (!Array.isArray(rules) || rules.length === 0) throw wrongFormat()
  const all = rules.map(asRecord)
  const isFederal = (fields: Fields) => stringField(fields, 'cfg_type') === 'federal'
  const scope: Scope = all[0] && isFederal(all[0]) ? 'fed' : 'local'
  if (all.some((fields) => isFederal(fields) !== (scope === 'fed'))) throw wrongFormat('Mixed config types')
  const { responses } = policySet(call.controller, scope)
  const taken = new Set(responses.map(({ id }) => id))
  const block = all.map((fields): ResponseRuleWire => {
    const given = typeof fields['id'] === 'number' ? fields['id'] : 0
    if (given !== 0 && taken.has(given)) throw wrongFormat('Duplicate rule ID')
    const content = responseContent(call, scope, fields)
    const id = given === 0 ? nextResponseId(taken, scope) : given
    taken.add(id)
    return { ...content, id, cfg_type: cfgTypeOf(scope) }
  })
  const at = position(responses, after)
  changePolicy(call.controller, scope, {
    responses: [...responses.slice(0, at), ...block, ...responses.slice(at)],
  })
  return done()
}

/** absent = end, 0 = top, n = behind rule n, −n = in front of it; behind the rules of a CRD (semantics.md c.3). */
function position(rules: readonly ResponseRuleWire[], after: unknown): number {
  const top = rules.filter(({ cfg_type }) => cfg_type === 'ground').length
  if (after === undefined || after === null) return rules.length
  if (typeof after !== 'number') throw wrongFormat()
  if (after === 0) return top
  const index = rules.findIndex(({ id }) => id === Math.abs(after))
  if (index < 0) throw notFound()
  return Math.max(top, after > 0 ? index + 1 : index)
}

/** Also of rules that a CRD made, which the controller forgets to refuse. */
async function updateRule(call: Call): Promise<Response> {
  require(call.caller(), 'rt_policy', 'write')
  const fields = await wrapped(call, 'config')
  if (fields['id'] !== Number(call.params['id'])) throw wrongFormat('Rule ID mismatch in the request')
  const { rule, scope } = found(call)
  const changed = { ...rule, ...responseContent(call, scope, fields, rule) }
  const { responses } = policySet(call.controller, scope)
  changePolicy(call.controller, scope, {
    responses: responses.map((each) => (each === rule ? changed : each)),
  })
  return done()
}

function deleteAll(call: Call): Response {
  const caller = call.caller()
  require(caller, 'rt_policy', 'write')
  const scope = writeScope(call)
  if (scope === 'fed' && !mayWriteFederal(call.controller, caller)) throw accessDenied()
  const { responses } = policySet(call.controller, scope)
  changePolicy(call.controller, scope, {
    responses: responses.filter(({ cfg_type }) => cfg_type === 'ground'),
  })
  return done()
}
