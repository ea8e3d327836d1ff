import { z } from '~/shared/api/zod'
import { wireBoolean, wireRows, wireString } from '~/shared/api/wire'

/** `RESTWebhook`: where the controller posts what a response rule tells it to. */
export const WebhookWire = z.object({
  name: z.string().min(1),
  url: wireString,
  enable: wireBoolean,
  /** Through the proxy of the system configuration. */
  use_proxy: wireBoolean,
  /** "" | Slack | JSON | Teams: the form of what is posted. */
  type: wireString,
  /** user_created | federal */
  cfg_type: wireString,
})
export type WebhookWire = z.infer<typeof WebhookWire>

/** `RESTFedSystemConfig` as `GET /v1/system/config?scope=fed` wraps it. */
export const FederalConfigWire = z.object({
  fed_config: z.object({ webhooks: wireRows(WebhookWire) }),
})
