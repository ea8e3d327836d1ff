import { useQueryClient, type QueryKey, type QueryObserverOptions } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useApiClients } from '~/shared/cluster/ApiClients'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { ApiError } from '~/shared/api/ApiError'
import { fanOutOf, fleetClient } from './fleetClient'
import { canAskCluster } from './model/clusterStatus'
import { jitterOf } from './model/jitter'
import { scopeOf, type FederatedCluster } from './model/membership'
import { unread, type Reading } from './model/reading'
import { useQueriesDrawn } from './useQueriesDrawn'

/** Small fleets are read again every minute, large ones so that few requests a second go out. */
const AGAIN_AFTER_MS = 60_000
const PER_CLUSTER_MS = 1_000
/** A cluster that refused will do so again, and writes an audit event each time. */
const AGAIN_AFTER_REFUSAL_MS = 10 * 60_000

/** How often a fleet of this size is asked again, in milliseconds, give or take a fifth. */
export const fleetIntervalMs = (clusters: number) => Math.max(AGAIN_AFTER_MS, clusters * PER_CLUSTER_MS)

/** Something to ask every cluster. */
export interface FleetReading<T> {
  /** A query factory of some `api/queries.ts`; its key must begin with the cluster. */
  readonly query: (client: ClusterClient) => {
    readonly queryKey: QueryKey
    readonly queryFn?: ((context: never) => T | Promise<T>) | symbol
  }
  /** How often it is asked again, when not every minute or so. */
  readonly everyMs?: number
  /** Asked for when every cluster has answered the rest: the page says something without it. */
  readonly isLast?: boolean
}

/** The readings of a page by name: `{ summary: { query: summaryQuery } }`. Module scope: a new object asks anew. */
export type FleetReadings<T> = { readonly [Name in keyof T]: FleetReading<T[Name]> }

export interface Fleet<T> {
  /** What is known of a cluster. The function changes whenever an answer came in, so it can be a dependency. */
  readonly of: (cluster: FederatedCluster) => { readonly [Name in keyof T]: Reading<T[Name]> }
  /** Asks every cluster again now, also those that rest. */
  readonly refresh: () => void
}

/**
 * Asks all clusters the same things and keeps asking: the one way to read across the fleet (docs/decisions/019).
 *
 * Every cluster settles alone and is drawn as it answers, a few times a second. Eight requests are in flight at most, a
 * cluster that fails three times rests, and one that cannot be asked (`canAskCluster`) is not asked until it can; it
 * keeps what it last said. Each cluster is asked everything before the next, in the order the readings are named; those
 * with `isLast` wait for all clusters.
 * Leaving the page cancels what is under way; a hidden page pauses.
 * @param clusters memoized; `membership.clusters` is
 */
export function useFleet<T extends object>(
  clusters: readonly FederatedCluster[],
  readings: FleetReadings<T>,
): Fleet<T> {
  const queryClient = useQueryClient()
  const clients = useApiClients()
  const fanOut = fanOutOf(clients)
  // Before the first question: whoever opens the page wants to know how it is now.
  useEffect(() => fanOut.wakeAll(), [fanOut])
  const version = useQueriesDrawn(useFleetQueries(clusters, readings))

  const of = useCallback(
    (cluster: FederatedCluster) => {
      const client = clients.for(scopeOf(cluster))
      const read = (name: keyof T) =>
        queryClient.getQueryState(readings[name].query(client).queryKey) ?? unread
      const entries = namesOf(readings).map((name) => [name, read(name)])
      // Each name was read back by its own key.
      return Object.fromEntries(entries) as { readonly [Name in keyof T]: Reading<T[Name]> }
    },
    // The version stands for what is in the cache.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the cache is read, not subscribed to
    [clients, queryClient, readings, version],
  )
  const refresh = useCallback(() => {
    fanOut.wakeAll()
    for (const cluster of clusters.filter(canAskCluster)) {
      const client = clients.for(scopeOf(cluster))
      for (const name of namesOf(readings)) {
        void queryClient.invalidateQueries({ queryKey: readings[name].query(client).queryKey, exact: true })
      }
    }
  }, [clusters, clients, fanOut, queryClient, readings])
  return useMemo(() => ({ of, refresh }), [of, refresh])
}

/** One query per reading and cluster, in the order they are sent. */
function useFleetQueries<T extends object>(
  clusters: readonly FederatedCluster[],
  readings: FleetReadings<T>,
): readonly QueryObserverOptions[] {
  const clients = useApiClients()
  return useMemo(() => {
    const fanOut = fanOutOf(clients)
    const usualMs = fleetIntervalMs(clusters.length)
    const queryOf = (name: keyof T, cluster: FederatedCluster) => {
      const { query, everyMs = usualMs } = readings[name]
      const intervalMs = everyMs * jitterOf(cluster.id)
      const queryOptions = {
        ...query(fleetClient(clients.for(scopeOf(cluster)), fanOut)),
        staleTime: everyMs / 2,
        refetchInterval: ({ state }: { readonly state: { readonly error: unknown } }) =>
          isRefusal(state.error) ? Math.max(intervalMs, AGAIN_AFTER_REFUSAL_MS) : intervalMs,
        // A cluster that does not answer says so at once; the next round asks again.
        retry: false,
        // Not left out: who holds the query keeps what it last said from being forgotten.
        enabled: canAskCluster(cluster),
      }
      // Different kinds of data in one list: each is read back by its own key.
      return queryOptions as unknown as QueryObserverOptions
    }
    const names = namesOf(readings)
    const first = names.filter((name) => !readings[name].isLast)
    const last = names.filter((name) => readings[name].isLast)
    return [
      ...clusters.flatMap((cluster) => first.map((name) => queryOf(name, cluster))),
      ...last.flatMap((name) => clusters.map((cluster) => queryOf(name, cluster))),
    ]
  }, [clusters, clients, readings])
}

const namesOf = <T extends object>(readings: FleetReadings<T>) => Object.keys(readings) as (keyof T)[] // made of T's keys

const isRefusal = (error: unknown) => error instanceof ApiError && error.kind === 'forbidden'
