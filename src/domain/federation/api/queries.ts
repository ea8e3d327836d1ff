import { queryOptions } from '@tanstack/react-query'
import type { FederationClient } from '~/shared/cluster/FederationClient'
import { federationKey } from '~/shared/cluster/keys'
import { clusterFacts } from '../model/clusterStatus'
import { managedClusters, toMembership, type Membership } from '../model/membership'
import { MembershipWire } from './schema'

export const federationKeys = {
  all: federationKey(),
  membership: federationKey('membership'),
}

/** While something is in motion the list is read often; the controller pings members at most every 8 s anyway (b.1). */
const IN_MOTION_MS = 5_000
const AT_REST_MS = 30_000

/** Role and members of the federation. Polls on its own, paused while the page is hidden. */
export const membershipQuery = (client: FederationClient) =>
  queryOptions({
    queryKey: federationKeys.membership,
    queryFn: async ({ signal, client: cache }) => {
      const wire = await client.get('/v1/fed/member', MembershipWire, { signal, background: true })
      return toMembership(wire, cache.getQueryData<Membership>(federationKeys.membership), Date.now())
    },
    refetchInterval: ({ state }) => pollInterval(state.data),
    // A standalone cluster may be joined or promoted from elsewhere; forbidden stays forbidden.
    retry: false,
  })

/** Milliseconds until the members are read again. */
export function pollInterval(membership: Membership | undefined): number {
  if (!membership) return AT_REST_MS
  const isMoving = membership.clusters.some((cluster) => clusterFacts(cluster).inMotion)
  // A primary without members is waiting for its first one, with a person in front of it.
  const isWaiting = membership.role === 'primary' && managedClusters(membership).length === 0
  return isMoving || isWaiting ? IN_MOTION_MS : AT_REST_MS
}
