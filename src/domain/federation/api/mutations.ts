import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { systemKeys } from '~/domain/system/api/queries'
import { ApiError } from '~/shared/api/ApiError'
import { wireEmpty } from '~/shared/api/wire'
import { localCluster, managedCluster } from '~/shared/cluster/ClusterId'
import type { FederationClient } from '~/shared/cluster/FederationClient'
import { clusterKey } from '~/shared/cluster/keys'
import { federationKeys, membershipQuery } from './queries'
import { DeployWire, JoinTokenWire, MembershipWire, type RestServerWire } from './schema'

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
  /** Called when the primary has taken this cluster in; what follows is waiting until the cluster says so itself. */
  readonly onAccepted?: () => void
}

/** What is known at the end of a join. `unconfirmed`: accepted, but the cluster does not call itself managed yet. */
export type JoinOutcome = 'managed' | 'unconfirmed'

/** Minutes between pings and polls, as the controller's defaults (semantics.md b.1). */
const INTERVALS = { ping_interval: 1, poll_interval: 1 }

const proxy = (useProxy: boolean) => (useProxy ? 'https' : '')

/**
 * `POST /v1/fed/promote`. Ends every session of `admin` and of the caller: the 200 is this session's last answer. When
 * no answer came, the membership tells whether it worked (security.md W3).
 */
export const promoteMutation = (client: FederationClient) =>
  mutationOptions({
    mutationFn: async ({ name, address, useProxy }: PromoteRequest) => {
      try {
        await client.post('/v1/fed/promote', wireEmpty, {
          ...INTERVALS,
          name,
          master_rest_info: address,
          use_proxy: proxy(useProxy),
          deploy_repo_scan_data: false,
        })
      } catch (error) {
        if (!isOutcomeUnknown(error) || !(await isPrimaryNow(client))) throw error
      }
    },
  })

/** A session that has ended meanwhile is the sign of a promotion, too. */
async function isPrimaryNow(client: FederationClient): Promise<boolean> {
  try {
    return (await client.get('/v1/fed/member', MembershipWire)).fed_role === 'master'
  } catch (error) {
    return error instanceof ApiError && error.kind === 'unauthenticated'
  }
}

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

/** How long to look after a request whose answer never came: the controller gives up on the primary after 20 s. */
const FIND_OUT_WITHIN_MS = 10_000

/**
 * `POST /v1/fed/join`, then waits until the cluster itself says that it is managed. The cluster's name has changed even
 * when the join fails, so that is read again either way. Without an answer the outcome is unknown: the membership
 * decides whether it worked (security.md W3), and nothing is ever sent twice.
 */
export const joinMutation = (client: FederationClient, queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: async (request: JoinRequest): Promise<JoinOutcome> => {
      try {
        await postJoin(client, request)
      } catch (error) {
        if (!isOutcomeUnknown(error)) throw error
        const found = await untilManaged(client, queryClient, FIND_OUT_WITHIN_MS)
        if (found !== 'managed') throw error
        return found
      }
      request.onAccepted?.()
      return untilManaged(client, queryClient, VISIBLE_WITHIN_MS)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: systemKeys.config(localCluster) }),
    meta: { invalidates: [federationKeys.all] },
    gcTime: 0,
  })

const postJoin = (client: FederationClient, { name, token, primary, address, useProxy }: JoinRequest) =>
  client.post(
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

/** The request may have arrived although no answer came back, or none that can be read. */
function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof ApiError && ['timeout', 'network', 'invalid-response'].includes(error.kind)
}

async function untilManaged(
  client: FederationClient,
  queryClient: QueryClient,
  withinMs: number,
): Promise<JoinOutcome> {
  const giveUpAt = Date.now() + withinMs
  while (Date.now() < giveUpAt) {
    if (await isManaged(client, queryClient)) return 'managed'
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return 'unconfirmed'
}

/** One look; a look that fails tells nothing. */
async function isManaged(client: FederationClient, queryClient: QueryClient): Promise<boolean> {
  try {
    const { role } = await queryClient.query({ ...membershipQuery(client), staleTime: 0 })
    return role === 'managed'
  } catch {
    return false
  }
}

/** What may change in `PATCH /v1/fed/config`; what is left out stays as it is (semantics.md b.3). */
export interface LocalSettings {
  /** Refused when it changes while the cluster is managed or has members. */
  readonly name?: string
  /** As `name`; the unchanged value is accepted, and the intervals are stored only beside it. */
  readonly address: RestServerWire
  readonly useProxy: boolean
  /** Primary only. */
  readonly sharesRepositoryScans?: boolean
}

/** `PATCH /v1/fed/config`: name, address and proxy of this cluster. */
export const localSettingsMutation = (client: FederationClient) =>
  mutationOptions({
    mutationFn: ({ name, address, useProxy, sharesRepositoryScans }: LocalSettings) =>
      client.patch('/v1/fed/config', {
        ...(name === undefined ? {} : { name }),
        rest_info: address,
        use_proxy: proxy(useProxy),
        ...(sharesRepositoryScans === undefined ? {} : { deploy_repo_scan_data: sharesRepositoryScans }),
      }),
    meta: { invalidates: [federationKeys.all, systemKeys.config(localCluster)] },
  })

/** `POST /v1/fed/leave`. Without force an unreachable primary refuses it with 500/39 and nothing changes. */
export const leaveMutation = (client: FederationClient) =>
  mutationOptions({
    mutationFn: (force: boolean) => client.post('/v1/fed/leave', wireEmpty, { force }),
    meta: { invalidates: [federationKeys.all] },
  })

/** `POST /v1/fed/demote`: ends the federation and the sessions of everybody with a federal role. */
export const demoteMutation = (client: FederationClient) =>
  mutationOptions({ mutationFn: () => client.post('/v1/fed/demote', wireEmpty) })

/** What each member answered, by its id: the numbers of semantics.md b.2. */
export type SyncResults = ReadonlyMap<string, number>

/**
 * `POST /v1/fed/deploy`: tells members to fetch the federal rules now. When none of them could be told, the controller
 * answers 400/40 and no results, which comes out as an ApiError (semantics.md b.9).
 * @param force they fetch everything, also what counts as unchanged
 */
export const syncMutation = (client: FederationClient, force = false) =>
  mutationOptions({
    mutationFn: async (ids: readonly string[]): Promise<SyncResults> => {
      const { results } = await client.post('/v1/fed/deploy', DeployWire, { force, ids })
      return new Map(Object.entries(results))
    },
    meta: { invalidates: [federationKeys.all] },
  })

/** `DELETE /v1/fed/cluster/{id}`: takes a member out, reachable or not. What was read of it is dropped. */
export const removeMemberMutation = (client: FederationClient, queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => client.delete(`/v1/fed/cluster/${encodeURIComponent(id)}`),
    onSuccess: (_, id) => queryClient.removeQueries({ queryKey: clusterKey(managedCluster(id)) }),
    meta: { invalidates: [federationKeys.all] },
  })
