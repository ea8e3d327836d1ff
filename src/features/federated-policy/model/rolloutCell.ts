import { canOpenCluster, clusterFacts } from '~/domain/federation/model/clusterStatus'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { outcomeOf, type Reading } from '~/domain/federation/model/reading'
import type { Fingerprint } from './fingerprints'

/** How the policy of a cluster differs from that of the primary. */
export interface Difference {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  /** There and not on the primary any more. */
  readonly surplus: readonly string[]
  /** The same objects in another order. */
  readonly isReordered: boolean
}

export function differenceOf(primary: readonly Fingerprint[], member: readonly Fingerprint[]): Difference {
  const own = new Map(member.map((each) => [each.id, each]))
  const wanted = new Set(primary.map(({ id }) => id))
  const shared = primary.filter(({ id }) => own.has(id))
  const order = member.filter(({ id }) => wanted.has(id)).map(({ id }) => id)
  return {
    missing: primary.filter(({ id }) => !own.has(id)).map(({ name }) => name),
    changed: shared.filter(({ id, content }) => own.get(id)?.content !== content).map(({ name }) => name),
    surplus: member.filter(({ id }) => !wanted.has(id)).map(({ name }) => name),
    isReordered: order.some((id, index) => id !== shared[index]?.id),
  }
}

export const countDifferences = ({ missing, changed, surplus, isReordered }: Difference) =>
  missing.length + changed.length + surplus.length + (isReordered ? 1 : 0)

/**
 * What is known of one kind of policy on one cluster.
 * - `in-sync`: read back and the same as on the primary
 * - `pending`: different, and the cluster is about to get it
 * - `differs`: different although the cluster counts as synced
 * - `refused`: another version of NeuVector, which gets no rules
 * - `denied`: this user may not read it, there or on the primary
 */
export type RolloutCell =
  | { readonly state: 'reading' | 'unreachable' | 'refused' | 'denied' | 'failed' }
  | { readonly state: 'in-sync'; readonly readAtMs: number }
  | { readonly state: 'pending' | 'differs'; readonly readAtMs: number; readonly difference: Difference }
export type RolloutState = RolloutCell['state']

/** @param primary the same read of the primary itself */
export function rolloutCell(
  cluster: FederatedCluster,
  primary: Reading<readonly Fingerprint[]>,
  reading: Reading<readonly Fingerprint[]>,
): RolloutCell {
  if (cluster.versionDiffers) return { state: 'refused' }
  const wanted = outcomeOf(true, primary)
  const outcome = outcomeOf(canOpenCluster(cluster), reading)
  if (wanted === 'denied' || outcome === 'denied') return { state: 'denied' }
  if (outcome === 'unreachable') return { state: 'unreachable' }
  if (outcome === 'failed' || primary.error !== null) return { state: 'failed' }
  if (primary.data === undefined || reading.data === undefined) return { state: 'reading' }
  const readAtMs = reading.dataUpdatedAt
  const difference = differenceOf(primary.data, reading.data)
  if (countDifferences(difference) === 0) return { state: 'in-sync', readAtMs }
  if (clusterFacts(cluster).inMotion) return { state: 'pending', readAtMs, difference }
  return isOutdated(cluster, readAtMs) ? { state: 'reading' } : { state: 'differs', readAtMs, difference }
}

/** Read before the cluster last changed its state: a difference found then says nothing about now (security.md M12). */
export const isOutdated = ({ sinceMs }: FederatedCluster, readAtMs: number) =>
  sinceMs !== undefined && readAtMs < sinceMs

/** What needs a person first. */
export const ROLLOUT_STATES: readonly RolloutState[] = [
  'differs',
  'failed',
  'denied',
  'unreachable',
  'refused',
  'pending',
  'reading',
  'in-sync',
]

/** The worst state of a cluster's kinds stands for the cluster. */
export function worstState(cells: readonly RolloutCell[]): RolloutState {
  return ROLLOUT_STATES.find((state) => cells.some((cell) => cell.state === state)) ?? 'reading'
}

export const urgencyOf = (state: RolloutState) => ROLLOUT_STATES.indexOf(state)
