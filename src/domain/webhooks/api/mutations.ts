import { mutationOptions } from '@tanstack/react-query'
import { federationKeys } from '~/domain/federation/api/queries'
import { ApiError } from '~/shared/api/ApiError'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import { webhookKeys } from './queries'
import { FederalConfigWire, type WebhookWire } from './schema'

/** What people decide about a webhook. */
export type WebhookContent = Omit<WebhookWire, 'cfg_type'>

const pathOf = (name: string) => `/v1/system/config/webhook/${encodeURIComponent(name)}?scope=fed` as const

const webhookMeta = (client: ClusterClient) => ({
  // Rules name webhooks, and their options list them.
  invalidates: [
    webhookKeys.all(client.clusterId),
    clusterKey(client.clusterId, 'response-rules'),
    federationKeys.membership,
  ],
})

export const createWebhookMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (webhook: WebhookContent) =>
      client.post('/v1/system/config/webhook', wireEmpty, { config: { ...webhook, cfg_type: 'federal' } }),
    meta: webhookMeta(client),
  })

/**
 * Changes what is given. The controller replaces the whole webhook, so it is read again first: what somebody else changed
 * of it meanwhile stays.
 */
export const updateWebhookMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: async ({ name, change }: { name: string; change: Partial<WebhookContent> }) => {
      const { fed_config: config } = await client.get('/v2/system/config?scope=fed', FederalConfigWire)
      const current = config.webhooks.rows.find((webhook) => webhook.name === name)
      if (!current) throw new ApiError({ kind: 'not-found', message: `There is no webhook ${name}` })
      await client.patch(pathOf(name), { config: { ...current, ...change } })
    },
    meta: webhookMeta(client),
  })

/** 400/6 is all the controller says of a webhook that a rule still calls, or that is gone (recording 23). */
export const deleteWebhookMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: async (name: string) => {
      try {
        await client.delete(pathOf(name))
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 6) throw error
        const { message, status, code, clusterId, request, requestId, body } = error
        throw new ApiError({
          kind: 'conflict',
          ...{ message, status, code, clusterId, request, requestId, body },
        })
      }
    },
    meta: webhookMeta(client),
  })
