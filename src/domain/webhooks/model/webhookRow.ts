import type { ResponseRuleWire } from '~/domain/response-rules/api/schema'
import type { WebhookWire } from '../api/schema'

/** A webhook with the number of rules that call it; undefined while the rules could not be read. */
export interface WebhookRow extends WebhookWire {
  readonly uses: number | undefined
}

export const toRows = (
  webhooks: readonly WebhookWire[],
  rules: readonly ResponseRuleWire[] | undefined,
): readonly WebhookRow[] =>
  webhooks.map((webhook) => ({
    ...webhook,
    uses: rules?.filter((rule) => rule.webhooks.includes(webhook.name)).length,
  }))
