import type { ResponseRuleWire } from '../api/schema'

/** What people decide about a rule; id and origin are the controller's. */
export type ResponseRuleContent = Omit<ResponseRuleWire, 'id' | 'cfg_type'>

export function contentOf(rule: ResponseRuleContent): ResponseRuleContent {
  const { event, comment, group, conditions, actions, webhooks, disable } = rule
  return { event, comment, group, conditions, actions, webhooks, disable }
}

/**
 * The fields in which two contents differ. Event and criteria go together: the controller checks the one against the
 * other.
 */
export function changeOf(
  before: ResponseRuleContent,
  after: ResponseRuleContent,
): Partial<ResponseRuleContent> {
  const differs = (key: keyof ResponseRuleContent) =>
    JSON.stringify(before[key]) !== JSON.stringify(after[key])
  return {
    ...(differs('comment') ? { comment: after.comment } : {}),
    ...(differs('group') ? { group: after.group } : {}),
    ...(differs('event') || differs('conditions')
      ? { event: after.event, conditions: after.conditions }
      : {}),
    ...(differs('actions') ? { actions: after.actions } : {}),
    ...(differs('webhooks') ? { webhooks: after.webhooks } : {}),
    ...(differs('disable') ? { disable: after.disable } : {}),
  }
}
