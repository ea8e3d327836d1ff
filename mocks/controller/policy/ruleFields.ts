import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { wrongFormat } from '../RestError.ts'
import { stringField, type Fields } from '../Route.ts'
import { policySet, type Scope } from './access.ts'
import { normalizedApplications } from './applications.ts'
import { normalizedPorts } from './ports.ts'

type Content = Pick<
  PolicyRuleWire,
  'from' | 'to' | 'ports' | 'action' | 'applications' | 'comment' | 'disable'
>

const SPECIAL = /^(external|nodes|Host:.+|Workload:.+)$/

/**
 * The content of a rule out of a request. Fields that are absent keep what `before` has. Refusals as in
 * `controller/rest/policy.go` validateRestPolicyRuleConfig.
 */
export function ruleContent(
  controller: Controller,
  scope: Scope,
  fields: Fields,
  before?: PolicyRuleWire,
): Content {
  const text = (name: 'from' | 'to' | 'ports' | 'action' | 'comment') =>
    fields[name] === undefined && before ? before[name] : stringField(fields, name)
  const from = text('from')
  const to = text('to')
  requireEnd(controller, scope, from)
  requireEnd(controller, scope, to)
  if (SPECIAL.test(from) && SPECIAL.test(to)) throw wrongFormat('Neither From nor To is a group')
  const action = text('action')
  if (action !== 'allow' && action !== 'deny') throw wrongFormat('Invalid action')
  const disable = fields['disable']
  return {
    from,
    to,
    action,
    ports: normalizedPorts(text('ports')),
    applications:
      fields['applications'] === undefined && before
        ? before.applications
        : [...normalizedApplications(fields['applications'])],
    comment: text('comment'),
    disable: typeof disable === 'boolean' ? disable : (before?.disable ?? false),
  }
}

function requireEnd(controller: Controller, scope: Scope, end: string): void {
  const [kind, name = ''] = end.split(/:(.*)/s)
  if (kind === 'Host') {
    if (controller.state.policy.services.some(({ nodes }) => nodes.includes(name))) return
    throw wrongFormat(`Cannot find host ${name}`)
  }
  if (SPECIAL.test(end)) return
  // Federal rules know only federal groups, local rules none (recordings README 18).
  if (policySet(controller, scope).groups.some((group) => group.name === end)) return
  throw wrongFormat(`Cannot find group ${end}`)
}
