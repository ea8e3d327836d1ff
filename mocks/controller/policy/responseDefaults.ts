import type { ResponseRuleWire } from '../../../src/domain/response-rules/api/schema.ts'

const FACTORY: readonly (readonly [event: string, action: string, type: string, value: string])[] = [
  ['security-event', 'webhook', '', ''],
  ['security-event', 'webhook', 'level', 'Error'],
  ['security-event', 'quarantine', 'name', 'Container.Privilege.Escalation'],
  ['cve-report', 'quarantine', 'cve-high', '10'],
  ['event', 'webhook', 'name', 'Container.Quarantined'],
  ['compliance', 'webhook', 'name', 'D.5.4'],
  ['admission-control', 'webhook', 'name', 'Admission.Control.Denied'],
]

/** What every cluster begins with, all switched off: ids 1 to 7 (recording 23). */
export const FACTORY_RESPONSES: readonly ResponseRuleWire[] = FACTORY.map(
  ([event, action, type, value], index) => ({
    id: index + 1,
    event,
    comment: '',
    group: '',
    conditions: type === '' ? [] : [{ type, value }],
    actions: [action],
    webhooks: [],
    disable: true,
    cfg_type: 'user_created',
  }),
)
