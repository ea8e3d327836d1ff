import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { systemKeys } from '~/domain/system/api/queries'
import { wireEmpty } from '~/shared/api/wire'
import { localCluster } from '~/shared/cluster/ClusterId'
import type { FederationClient } from '~/shared/cluster/FederationClient'
import { federationKeys, membershipQuery } from './queries'
import { JoinTokenWire, type RestServerWire } from './schema'

export interface PromoteRequest {
  readonly name: string
  /** Where the other clusters reach this one's federation port. */
  readonly address: RestServerWire
  readonly useProxy: boolean
}

export interface JoinRequest {
  readonly name: string
  readonly token: string
  readonly primary: RestServerWire
  /** Where the primary reaches this cluster's REST port. */
  readonly address: RestServerWire
  readonly useProxy: boolean
}

/** Minutes between pings and polls, as the controller's defaults (semantics.md b.1). */
const INTERVALS = { ping_interval: 1, poll_interval: 1 }

const proxy = (useProxy: boolean) => (useProxy ? 'https' : '')

/** `POST /v1/fed/promote`. Ends every session of `admin` and of the caller: the 200 is this session's last answer. */
export const promoteMutation = (client: FederationClient) =>
  mutationOptions({
    mutationFn: ({ name, address, useProxy }: PromoteRequest) =>
      client.post('/v1/fed/promote', wireEmpty, {
        ...INTERVALS,
        name,
        master_rest_info: address,
        use_proxy: proxy(useProxy),
        deploy_repo_scan_data: false,
      }),
  })

/** `GET /v1/fed/join_token`: a new token each time, so an action and not a query; it is kept nowhere. */
export const generateTokenMutation = (client: FederationClient) =>
  mutationOptions({
    mutationFn: async (minutes: number) =>
      (await client.get(`/v1/fed/join_token?token_duration=${minutes}`, JoinTokenWire)).join_token,
    gcTime: 0,
  })

/** The primary calls back within the join, and a silent address costs it 10 to 20 s (semantics.md b.7). */
const JOIN_TIMEOUT_MS = 60_000
/** A joined cluster shows itself as managed about a second later (recordings README 5). */
const VISIBLE_WITHIN_MS = 20_000
const LOOK_EVERY_MS = 1_000

/**
 * `POST /v1/fed/join`, then waits until the cluster itself says that it is managed. The cluster's name has changed even
 * when the join fails, so that is read again either way.
 */
export const joinMutation = (client: FederationClient, queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ name, token, primary, address, useProxy }: JoinRequest) => {
      await client.post(
        '/v1/fed/join',
        wireEmpty,
        {
          name,
          server: primary.server,
          port: primary.port,
          join_token: token,
          joint_rest_info: address,
          use_proxy: proxy(useProxy),
        },
        { timeoutMs: JOIN_TIMEOUT_MS },
      )
      return untilManaged(client, queryClient)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: systemKeys.config(localCluster) }),
    meta: { invalidates: [federationKeys.all] },
  })

async function untilManaged(client: FederationClient, queryClient: QueryClient): Promise<'managed' | 'unconfirmed'> {
  const giveUpAt = Date.now() + VISIBLE_WITHIN_MS
  while (Date.now() < giveUpAt) {
    const membership = await queryClient.fetchQuery({ ...membershipQuery(client), staleTime: 0 })
    if (membership.role === 'managed') return 'managed'
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return 'unconfirmed'
}
