import type { AdmissionRuleWire } from '../../../src/domain/admission/api/schema.ts'
import { accessDenied, notAllowed, notFound, RestError, wrongFormat } from '../RestError.ts'
import { answer, done, require, stringField, wrapped, type Call, type Fields, type Route } from '../Route.ts'
import {
  cfgTypeOf,
  changePolicy,
  mayWriteFederal,
  policySet,
  readScope,
  writeScope,
  type Scope,
} from '../policy/access.ts'
import { admissionCriteria } from '../admission/criterionFields.ts'
import type { RuleType } from '../admission/criterionOptions.ts'
import { nextAdmissionId } from '../admission/ruleIds.ts'
import { requireKubernetes } from './admission.ts'

const CONTAINERS = ['containers', 'init_containers', 'ephemeral_containers']

/** Admission rules: `controller/rest/admission.go` (recording 24). */
export const admissionRuleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/admission/rules',
    handle: (call) => {
      const scopes = readScope(call)
      require(call.caller(), 'admctrl', 'read')
      requireKubernetes(call)
      return answer({ rules: inOrder(scopes.flatMap((scope) => rulesOf(call, scope))) })
    },
  },
  {
    method: 'GET',
    path: '/v1/admission/rule/:id',
    handle: (call) => {
      require(call.caller(), 'admctrl', 'read')
      return answer({ rule: found(call, Number(call.params['id'])).rule })
    },
  },
  { method: 'POST', path: '/v1/admission/rule', handle: createRule },
  { method: 'PATCH', path: '/v1/admission/rule', handle: updateRule },
  { method: 'DELETE', path: '/v1/admission/rules', handle: deleteAll },
  {
    method: 'DELETE',
    path: '/v1/admission/rule/:id',
    handle: (call) => {
      call.caller()
      const { rule, scope } = found(call, Number(call.params['id']))
      requireWrite(call, scope)
      if (rule.critical || rule.cfg_type === 'ground') throw notAllowed()
      return change(
        call,
        scope,
        rulesOf(call, scope).filter((each) => each !== rule),
      )
    },
  },
  { method: 'POST', path: '/v1/admission/rule/promote', handle: promoteRules },
]

const rulesOf = (call: Call, scope: Scope) => policySet(call.controller, scope).admission

function change(call: Call, scope: Scope, admission: readonly AdmissionRuleWire[]): Response {
  changePolicy(call.controller, scope, { admission })
  return done()
}

/** Built-in rules, then federal, CRD and own ones, exceptions in front of denials within each (semantics.md h.3). */
function inOrder(rules: readonly AdmissionRuleWire[]): AdmissionRuleWire[] {
  const origins = ['federal', 'ground', 'user_created']
  const rank = (rule: AdmissionRuleWire) =>
    rule.critical ? -1 : origins.indexOf(rule.cfg_type) * 2 + (rule.rule_type === 'deny' ? 1 : 0)
  return rules.toSorted((a, b) => rank(a) - rank(b))
}

function found(call: Call, id: number): { readonly rule: AdmissionRuleWire; readonly scope: Scope } {
  for (const scope of ['fed', 'local'] as const) {
    const rule = rulesOf(call, scope).find((each) => each.id === id)
    if (rule) return { rule, scope }
  }
  throw notFound()
}

function requireWrite(call: Call, scope: Scope): void {
  const caller = call.caller()
  require(caller, 'admctrl', 'write')
  requireKubernetes(call)
  if (scope === 'fed' && !mayWriteFederal(call.controller, caller)) throw accessDenied()
}

const SCOPES: Readonly<Record<string, Scope>> = { federal: 'fed', user_created: 'local' }

/** Both types must be named; what is missing or unknown is the plain 400/6 (recording 24). */
function kindOf(fields: Fields): { readonly scope: Scope; readonly type: RuleType } {
  const scope = SCOPES[stringField(fields, 'cfg_type')]
  const type = stringField(fields, 'rule_type')
  if (!scope || (type !== 'deny' && type !== 'exception')) throw wrongFormat()
  return { scope, type }
}

async function createRule(call: Call): Promise<Response> {
  call.caller()
  const fields = await wrapped(call, 'config')
  const { scope, type } = kindOf(fields)
  requireWrite(call, scope)
  const rules = rulesOf(call, scope)
  if (rules.some((rule) => rule.id === fields['id'])) throw wrongFormat()
  const rule: AdmissionRuleWire = {
    ...contentOf(fields, type),
    id: nextAdmissionId(rules, scope),
    category: 'Kubernetes',
    critical: false,
    cfg_type: cfgTypeOf(scope),
    rule_type: type,
  }
  change(call, scope, [...rules, rule])
  // The answer echoes the request: containers that were left out are null, the list has the default.
  return answer({ rule: { ...rule, containers: fields['containers'] ?? null } })
}

function contentOf(fields: Fields, type: RuleType) {
  const mode = fields['rule_mode']
  // Even an empty mode is refused for an exception (semantics.md h.3).
  if (type === 'exception' && mode !== undefined && mode !== null) throw wrongFormat()
  if (!['', 'monitor', 'protect'].includes(stringField(fields, 'rule_mode'))) throw wrongFormat()
  const given: unknown = fields['containers'] ?? []
  if (!Array.isArray(given) || !given.every((each) => CONTAINERS.includes(String(each)))) throw wrongFormat()
  return {
    comment: stringField(fields, 'comment'),
    // Only what was given is stored and sent.
    criteria: admissionCriteria(type, fields['criteria']) as AdmissionRuleWire['criteria'],
    disable: fields['disable'] === true,
    rule_mode: stringField(fields, 'rule_mode'),
    containers: given.length > 0 ? given.map(String) : ['containers'],
  }
}

/** The id is in the body; both types must be those of the rule, or it is not found (recording 24). */
async function updateRule(call: Call): Promise<Response> {
  call.caller()
  const fields = await wrapped(call, 'config')
  const { scope, type } = kindOf(fields)
  requireWrite(call, scope)
  const rules = rulesOf(call, scope)
  const rule = rules.find((each) => each.id === fields['id'] && each.rule_type === type)
  if (!rule) throw notFound()
  if (rule.cfg_type === 'ground') throw notAllowed()
  const content = contentOf(fields, type)
  const isSwitched = { ...rule, disable: content.disable }
  const changed = rule.critical ? isSwitched : { ...rule, ...content }
  if (rule.critical && JSON.stringify({ ...rule, ...content }) !== JSON.stringify(isSwitched))
    throw notAllowed()
  return change(
    call,
    scope,
    rules.map((each) => (each === rule ? changed : each)),
  )
}

function deleteAll(call: Call): Response {
  const scope = writeScope(call)
  requireWrite(call, scope)
  const kept = rulesOf(call, scope).filter(({ critical, cfg_type }) => critical || cfg_type === 'ground')
  return change(call, scope, kept)
}

/** Copies local rules into the federal ones; the first that cannot be aborts everything (semantics.md c.4). */
async function promoteRules(call: Call): Promise<Response> {
  require(call.caller(), 'fed', 'write')
  if (call.controller.state.federation.role !== 'master') throw wrongFormat()
  const { ids } = await wrapped(call, 'request')
  if (!Array.isArray(ids) || ids.length === 0) throw wrongFormat()
  const federal = rulesOf(call, 'fed')
  let next = nextAdmissionId(federal, 'fed')
  const copies = ids
    .filter((id) => !federal.some((rule) => rule.id === id))
    .map((id): AdmissionRuleWire => {
      const rule = rulesOf(call, 'local').find((each) => each.id === id)
      if (!rule) throw new RestError(500, 49, `Rule ${String(id)} cannot be found`)
      if (rule.critical) throw new RestError(500, 49, `Rule ${rule.id} cannot be promoted`)
      return { ...rule, id: next++, cfg_type: 'federal' }
    })
  return change(call, 'fed', [...federal, ...copies])
}
