import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import { notAllowed, RestError, wrongFormat } from '../RestError.ts'
import { asRecord, done, require, stringField, type Call, type Fields } from '../Route.ts'
import { may } from '../permissions.ts'
import { changePolicy, policySet, requirePolicyWrite, stamp, writeScope, type Scope } from './access.ts'
import { listField } from './listField.ts'
import { ruleContent } from './ruleFields.ts'
import { allocateId, inserted, moved, requireOwnRange } from './ruleList.ts'

const ORIGIN = { fed: 'federal', local: 'user_created' } as const
/**
 * `PATCH /v1/policy/rule?scope=`: `controller/rest/policy.go` handlerPolicyRuleAction. Of move, insert, rules and delete
 * only the first that is present acts, in this order; rules may come with delete (semantics.md c.3).
 */
export async function actOnRules(call: Call): Promise<Response> {
  const caller = call.caller()
  const scope = writeScope(call)
  const isNamespaceUser = Object.values(caller.domainPermissions).some((each) =>
    may(each, 'rt_policy', 'write'),
  )
  if (!isNamespaceUser) require(caller, 'rt_policy', 'write')
  if (scope === 'fed' && call.controller.state.federation.role !== 'master') throw wrongFormat()
  const body = await call.body()
  if (scope === 'fed') requirePolicyWrite(call, scope)
  if (body['move'] !== undefined) return move(call, scope, asRecord(body['move']))
  if (body['insert'] !== undefined) return insert(call, scope, asRecord(body['insert']))
  if (body['rules'] !== undefined) return replace(call, scope, listField(body['rules']), body['delete'])
  if (body['delete'] !== undefined) return remove(call, scope, body['delete'])
  throw wrongFormat()
}

const otherRules = (call: Call, scope: Scope) =>
  policySet(call.controller, scope === 'fed' ? 'local' : 'fed').rules

function move(call: Call, scope: Scope, { id, after }: Fields): Response {
  if (typeof id !== 'number') throw wrongFormat()
  const { rules } = policySet(call.controller, scope)
  const result = moved(rules, id, after, otherRules(call, scope))
  if (!result) return twoRefusals()
  changePolicy(call.controller, scope, { rules: result })
  return done()
}

/** The handler writes a refusal and goes on: two JSON documents in one body (recordings README 4). */
function twoRefusals(): Response {
  const first = { code: 4, error: 'Operation not allowed', message: "Rule can't be moved" }
  const second = { code: 7, error: 'Object not found', message: 'Object not found' }
  return new Response(JSON.stringify(first) + JSON.stringify(second), { status: 400 })
}

function insert(call: Call, scope: Scope, fields: Fields): Response {
  const { rules } = policySet(call.controller, scope)
  const taken = takenIds(call)
  const block = listField(fields['rules']).map((each) => newRule(call, scope, each, taken))
  changePolicy(call.controller, scope, {
    rules: inserted(rules, block, fields['after'], otherRules(call, scope)),
  })
  return done()
}

const takenIds = (call: Call) =>
  new Set(
    [...policySet(call.controller, 'fed').rules, ...policySet(call.controller, 'local').rules].map(
      ({ id }) => id,
    ),
  )

function newRule(call: Call, scope: Scope, fields: Fields, taken: Set<number>): PolicyRuleWire {
  const cfgType = stringField(fields, 'cfg_type')
  if (cfgType !== '' && cfgType !== ORIGIN[scope]) throw wrongFormat('Mismatched rule CfgType with request')
  if (fields['learned'] === true) throw wrongFormat('Learned rule cannot be inserted')
  const given = typeof fields['id'] === 'number' ? fields['id'] : 0
  if (given !== 0) {
    requireOwnRange(given, scope)
    if (taken.has(given)) throw wrongFormat('Duplicate rule ID')
  }
  const content = ruleContent(call.controller, scope, fields)
  const id = given === 0 ? allocateId(taken, scope) : given
  taken.add(id)
  const nowS = stamp(call.controller)
  return {
    ...content,
    id,
    learned: false,
    cfg_type: ORIGIN[scope],
    priority: 0,
    match_counter: 0,
    last_match_timestamp: 0,
    created_timestamp: nowS,
    last_modified_timestamp: nowS,
  }
}

/** The whole list: what is left out is deleted, but for learned rules that `delete` does not name. */
function replace(call: Call, scope: Scope, given: readonly Fields[], deleted: unknown): Response {
  const { rules } = policySet(call.controller, scope)
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const ids = idsField(deleted ?? [])
  const taken = takenIds(call)
  const seen = new Set<number>()
  const wanted = given.map((fields) => {
    const known = typeof fields['id'] === 'number' ? byId.get(fields['id']) : undefined
    const rule = known ? replaced(call, scope, fields, known) : newRule(call, scope, fields, taken)
    if (seen.has(rule.id)) throw wrongFormat('Duplicate rule ID')
    seen.add(rule.id)
    return rule
  })
  refuseReadOnly(call, rules, wanted)
  const ground = rules.filter(({ cfg_type }) => cfg_type === 'ground')
  const left = rules.filter((rule) => rule.learned && !seen.has(rule.id) && !ids.includes(rule.id))
  changePolicy(call.controller, scope, {
    rules: [...ground, ...wanted.filter(({ cfg_type }) => cfg_type !== 'ground'), ...left],
  })
  return done()
}

function replaced(call: Call, scope: Scope, fields: Fields, known: PolicyRuleWire): PolicyRuleWire {
  // By id alone: it keeps its content and only its position counts.
  const isBare =
    fields['from'] === undefined && fields['to'] === undefined && fields['applications'] === undefined
  if (isBare || known.learned || known.cfg_type === 'ground') return known
  const content = ruleContent(call.controller, scope, fields, known)
  const changed = { ...known, ...content }
  const isSame = JSON.stringify(changed) === JSON.stringify(known)
  return isSame ? known : { ...changed, last_modified_timestamp: stamp(call.controller) }
}

/** 400/46: users of single namespaces must leave rules alone that they may only read. */
function refuseReadOnly(
  call: Call,
  before: readonly PolicyRuleWire[],
  after: readonly PolicyRuleWire[],
): void {
  const caller = call.caller()
  if (may(caller.permissions, 'rt_policy', 'write')) return
  const own = Object.keys(caller.domainPermissions)
  const domains = new Map(
    policySet(call.controller, 'local').groups.map(({ name, domain }) => [name, domain]),
  )
  const mayWrite = (rule: PolicyRuleWire) =>
    [rule.from, rule.to].some((end) => own.includes(domains.get(end) ?? ''))
  const altered = before.filter((rule) => !mayWrite(rule) && !after.includes(rule) && !rule.learned)
  if (altered.length === 0) return
  throw new RestError(400, 46, 'Read-only rules cannot be changed', {
    read_only_rule_ids: altered.map(({ id }) => id),
  })
}

function remove(call: Call, scope: Scope, given: unknown): Response {
  const ids = idsField(given)
  const foreign = otherRules(call, scope).some(({ id }) => ids.includes(id))
  const { rules } = policySet(call.controller, scope)
  const ground = rules.some(({ id, cfg_type }) => cfg_type === 'ground' && ids.includes(id))
  if (foreign || ground) throw notAllowed()
  changePolicy(call.controller, scope, { rules: rules.filter(({ id }) => !ids.includes(id)) })
  return done()
}

function idsField(given: unknown): readonly number[] {
  if (!Array.isArray(given) || !given.every((id) => typeof id === 'number')) throw wrongFormat()
  return given
}
