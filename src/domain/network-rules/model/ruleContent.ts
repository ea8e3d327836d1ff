import type { PolicyRuleWire } from '../api/schema'

/** What people decide about a rule; the rest of it (id, origin, statistics) is the controller's. */
export type RuleContent = Pick<
  PolicyRuleWire,
  'from' | 'to' | 'ports' | 'applications' | 'action' | 'comment' | 'disable'
>

/** The fields of a rule in the order people read them. */
export const RULE_FIELDS = ['from', 'to', 'applications', 'ports', 'action', 'disable', 'comment'] as const
export type RuleField = (typeof RULE_FIELDS)[number]

export function contentOf(rule: RuleContent): RuleContent {
  const { from, to, ports, applications, action, comment, disable } = rule
  return { from, to, ports, applications, action, comment, disable }
}

/** The fields in which two rules differ. */
export function differingFields(a: RuleContent, b: RuleContent): readonly RuleField[] {
  return RULE_FIELDS.filter((field) =>
    field === 'applications' ? a.applications.join() !== b.applications.join() : a[field] !== b[field],
  )
}

export const sameContent = (a: RuleContent, b: RuleContent) => differingFields(a, b).length === 0
