import type {
  ResponseConditionWire,
  ResponseRuleWire,
} from '../../../src/domain/response-rules/api/schema.ts'
import { wrongFormat } from '../RestError.ts'
import { asRecord, stringField, type Call, type Fields } from '../Route.ts'
import { may } from '../permissions.ts'
import { policySet, type Scope } from './access.ts'
import { conditionTypesOf, CVE_COUNTS, CVE_FIX_COUNTS } from './responseOptions.ts'

const ACTIONS = ['quarantine', 'suppress-log', 'webhook']
/** Groups a local rule may name although nobody made them. */
const BUILT_IN = ['nodes', 'containers', 'external']

/**
 * The content of a response rule out of a request; what is absent stays as `before` has it. Refusals as in
 * `controller/rest/response.go` validateResponseRule, in its order (recording 23).
 */
export function responseContent(
  call: Call,
  scope: Scope,
  fields: Fields,
  before?: ResponseRuleWire,
): Omit<ResponseRuleWire, 'id' | 'cfg_type'> {
  const text = (name: 'event' | 'group' | 'comment') =>
    fields[name] === undefined && before ? before[name] : stringField(fields, name)
  const event = text('event')
  const group = text('group')
  requireGroup(call, scope, group)
  const types = conditionTypesOf(event)
  if (!types) throw wrongFormat('Unsupported event for response rule')
  const conditions =
    fields['conditions'] === undefined && before
      ? before.conditions
      : conditionsField(fields['conditions'], event, types)
  const actions = fields['actions'] === undefined && before ? before.actions : actionsField(fields['actions'])
  const webhooks =
    fields['webhooks'] === undefined && before
      ? before.webhooks
      : webhooksField(call, scope, fields['webhooks'])
  const disable = fields['disable']
  return {
    event,
    group,
    comment: text('comment'),
    conditions,
    actions,
    webhooks,
    disable: typeof disable === 'boolean' ? disable : (before?.disable ?? false),
  }
}

/** A rule may name groups of its own scope; one the caller may not see does not exist for him (recording 23, 26). */
function requireGroup(call: Call, scope: Scope, name: string): void {
  if (name === '' || (scope === 'local' && BUILT_IN.includes(name)) || name === 'external') return
  const isNamed = (where: Scope) =>
    policySet(call.controller, where).groups.some((group) => group.name === name)
  const isVisible = scope === 'local' || maySeeFederal(call)
  if (isNamed(scope) && isVisible) return
  if (isNamed(scope === 'fed' ? 'local' : 'fed')) throw wrongFormat(`Rule cannot be applied to group ${name}`)
  throw wrongFormat(`Group ${name} is not found`)
}

const maySeeFederal = (call: Call) =>
  call.controller.state.federation.role === 'master' && may(call.caller().permissions, 'fed', 'read')

function conditionsField(given: unknown, event: string, types: readonly string[]): ResponseConditionWire[] {
  if (!Array.isArray(given) || given.length === 0) throw wrongFormat('No criteria')
  const conditions = given.map((each) => {
    const fields = asRecord(each)
    return { type: stringField(fields, 'type'), value: stringField(fields, 'value') }
  })
  for (const { type } of conditions) {
    if (!types.includes(type)) throw wrongFormat(`Unsupported condition type for event ${event}`)
  }
  if (new Set(conditions.map(({ type }) => type)).size < conditions.length) {
    throw wrongFormat('Duplicate condition type in one rule')
  }
  return conditions.map(checkedCondition)
}

function checkedCondition({ type, value }: ResponseConditionWire): ResponseConditionWire {
  const isCount = CVE_COUNTS.includes(type)
  const isFixCount = CVE_FIX_COUNTS.includes(type)
  const pattern = isFixCount ? /^[1-9]\d*(\/\d+)?$/ : /^[1-9]\d*$/
  if ((isCount || isFixCount) && !pattern.test(value)) throw wrongFormat(`Invalid ${type} value:n ${value}`)
  // Names and levels are taken as they come; CVE names are stored in capitals.
  return { type, value: type === 'cve-name' ? value.toUpperCase() : value }
}

function actionsField(given: unknown): string[] {
  if (!Array.isArray(given) || given.length === 0)
    throw wrongFormat('No action specified in the response rule')
  for (const action of given) {
    if (!ACTIONS.includes(String(action))) throw wrongFormat(`Action ${String(action)} is not supported`)
  }
  return given.map(String)
}

function webhooksField(call: Call, scope: Scope, given: unknown): string[] {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given)) throw wrongFormat()
  const known = policySet(call.controller, scope).webhooks.map(({ name }) => name)
  if (given.length > 0 && known.length === 0) {
    throw wrongFormat('Failed to read webhooks info in system configuration')
  }
  for (const name of given) {
    if (!known.includes(String(name))) throw wrongFormat(`Webhook ${String(name)} is not defined`)
  }
  return given.map(String)
}
