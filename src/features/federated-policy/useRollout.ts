import { useQueries, useQueryClient, type QueryKey, type QueryObserverOptions } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { managedClusters, type FederatedCluster, type Membership } from '~/domain/federation/model/membership'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { unread, type Reading } from '~/domain/federation/model/reading'
import { useFleet, type Fleet, type FleetReadings } from '~/domain/federation/useFleet'
import { ApiError } from '~/shared/api/ApiError'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { managedCluster } from '~/shared/cluster/ClusterId'
import type { Fingerprint } from './model/fingerprints'
import { isOutdated, rolloutCell, worstState, type RolloutCell, type RolloutState } from './model/rolloutCell'
import {
  ROLLOUT_FINGERPRINTS,
  ROLLOUT_KINDS,
  ROLLOUT_PERMISSIONS,
  ROLLOUT_READINGS,
  rolloutKeysOf,
  type RolloutKind,
  type RolloutReadings,
} from './rolloutKinds'

export interface RolloutRow {
  readonly cluster: FederatedCluster
  readonly cells: Readonly<Record<RolloutKind, RolloutCell>>
  readonly worst: RolloutState
}

/** What this user may not read is not asked for, and said so. */
const DENIED: Reading<never> = { ...unread, error: new ApiError({ kind: 'forbidden', message: '' }) }

/** The federated policy of every member, read back and compared with that of the primary. */
export function useRollout(membership: Membership) {
  const readings = useReadings()
  const primary = usePrimary(readings)
  const clusters = useMemo(() => managedClusters(membership), [membership])
  const fleet = useFleet<RolloutReadings>(clusters, readings)
  useReadAgain(clusters, fleet)
  const rows = useMemo<readonly RolloutRow[]>(
    () =>
      clusters.map((cluster) => {
        const read: Partial<ReturnType<typeof fleet.of>> = fleet.of(cluster)
        const cellOf = (kind: RolloutKind) => {
          const own = read[kind]
          return rolloutCell(cluster, primary.of(kind), own ? prints(kind, own) : DENIED)
        }
        const entries = ROLLOUT_KINDS.map((kind) => [kind, cellOf(kind)] as const)
        // Every kind is in the list.
        const cells = Object.fromEntries(entries) as Record<RolloutKind, RolloutCell>
        return { cluster, cells, worst: worstState(entries.map(([, cell]) => cell)) }
      }),
    [clusters, fleet, primary],
  )
  const refresh = () => {
    primary.refresh()
    fleet.refresh()
  }
  return { rows, refresh }
}

function useReadings(): FleetReadings<RolloutReadings> {
  const user = useCurrentUser()
  return useMemo(() => {
    const readable = Object.entries(ROLLOUT_READINGS).filter(([kind]) =>
      // Keys of the table.
      can(user, ROLLOUT_PERMISSIONS[kind as RolloutKind], 'read'),
    )
    // What is left out is told apart where it is looked up.
    return Object.fromEntries(readable) as unknown as FleetReadings<RolloutReadings>
  }, [user])
}

/** The policy as the primary has it. */
function usePrimary(readings: FleetReadings<RolloutReadings>) {
  const { local } = useApiClients()
  const queryClient = useQueryClient()
  const kinds = useMemo(() => ROLLOUT_KINDS.filter((kind) => kind in readings), [readings])
  const results = useQueries({
    // Different kinds of data in one list: each is fingerprinted by its own kind.
    queries: kinds.map((kind) => readings[kind].query(local) as unknown as QueryObserverOptions),
    combine: settled,
  })
  return useMemo(() => {
    const byKind = new Map(kinds.map((kind, index) => [kind, results[index]] as const))
    const of = (kind: RolloutKind): Reading<readonly Fingerprint[]> => {
      const result = byKind.get(kind)
      // Its data is what the reading of this kind gives.
      return result ? prints(kind, result as Reading<RolloutReadings[typeof kind]>) : DENIED
    }
    const refresh = () => {
      for (const kind of kinds) {
        const { queryKey } = readings[kind].query(local)
        void queryClient.invalidateQueries({ queryKey, exact: true })
      }
    }
    return { of, refresh }
  }, [results, kinds, readings, local, queryClient])
}

const settled = (results: readonly Reading<unknown>[]): readonly Reading<unknown>[] =>
  results.map(({ data, error, dataUpdatedAt }) => ({ data, error, dataUpdatedAt }))

/** By what they were made of: a board of 300 clusters is drawn a few times a second while answers come in. */
const known = new WeakMap<object, readonly Fingerprint[]>()

function prints<Kind extends RolloutKind>(
  kind: Kind,
  { data, ...reading }: Reading<RolloutReadings[Kind]>,
): Reading<readonly Fingerprint[]> {
  if (data === undefined) return { ...reading, data }
  const made = known.get(data) ?? ROLLOUT_FINGERPRINTS[kind](data)
  known.set(data, made)
  return { ...reading, data: made }
}

/** What was read before a cluster got the change is read again at once, not a minute later. */
function useReadAgain(clusters: readonly FederatedCluster[], fleet: Fleet<RolloutReadings>) {
  const queryClient = useQueryClient()
  const outdated = clusters
    .filter((cluster) => canOpenCluster(cluster) && hasOutdated(cluster, fleet.of(cluster)))
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    const keys: readonly QueryKey[] = outdated
      .split(' ')
      .filter((id) => id !== '')
      .flatMap((id) => rolloutKeysOf(managedCluster(id)))
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey })
  }, [outdated, queryClient])
}

function hasOutdated(
  cluster: FederatedCluster,
  readings: Readonly<Record<string, Reading<unknown>>>,
): boolean {
  return Object.values(readings).some(
    ({ data, dataUpdatedAt }) => data !== undefined && isOutdated(cluster, dataUpdatedAt),
  )
}
