import type { GroupWire } from '~/domain/groups/api/schema'
import { criterionText } from '~/domain/groups/model/criteria'
import type { PolicyRuleWire } from '~/domain/network-rules/api/schema'
import { canOpenCluster, clusterFacts } from '~/domain/federation/model/clusterStatus'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { outcomeOf, type Reading } from '~/domain/federation/model/reading'

/** An object of federated policy, reduced to what makes it the same on two clusters. */
export interface Fingerprint {
  /** `fed.payments`, `100004`. */
  readonly id: string
  /** For people: `fed.payments → external`. */
  readonly name: string
  readonly content: string
}

/** Rules in their order: another place is another policy. Statistics are each cluster's own. */
export function ruleFingerprints(rules: readonly PolicyRuleWire[]): readonly Fingerprint[] {
  return rules.map((rule) => ({
    id: String(rule.id),
    name: `${rule.id} · ${rule.from} → ${rule.to}`,
    content: [
      rule.from,
      rule.to,
      rule.ports,
      rule.applications.join(),
      rule.action,
      rule.disable,
      rule.comment,
    ].join('\n'),
  }))
}

/** `external` is in every list of federated groups and belongs to the cluster (recordings README 7). */
export function groupFingerprints(groups: readonly GroupWire[]): readonly Fingerprint[] {
  return groups
    .filter(({ cfg_type: origin }) => origin === 'federal')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((group) => ({
      id: group.name,
      name: group.name,
      content: [
        group.comment,
        group.criteria.map(criterionText).join(),
        group.monitor_metric,
        group.group_sess_cur,
        group.group_sess_rate,
        group.group_band_width,
      ].join('\n'),
    }))
}

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
 */
export type RolloutCell =
  | { readonly state: 'reading' | 'unreachable' | 'refused' | 'failed' }
  | { readonly state: 'in-sync'; readonly readAtMs: number }
  | { readonly state: 'pending' | 'differs'; readonly readAtMs: number; readonly difference: Difference }
export type RolloutState = RolloutCell['state']

/** @param primary undefined while the primary's own policy is not read */
export function rolloutCell(
  cluster: FederatedCluster,
  primary: readonly Fingerprint[] | undefined,
  reading: Reading<readonly Fingerprint[]>,
): RolloutCell {
  if (cluster.versionDiffers) return { state: 'refused' }
  const outcome = outcomeOf(canOpenCluster(cluster), reading)
  if (outcome === 'unreachable') return { state: 'unreachable' }
  if (outcome === 'denied' || outcome === 'failed') return { state: 'failed' }
  if (!primary || reading.data === undefined) return { state: 'reading' }
  const readAtMs = reading.dataUpdatedAt
  const difference = differenceOf(primary, reading.data)
  if (countDifferences(difference) === 0) return { state: 'in-sync', readAtMs }
  if (clusterFacts(cluster).inMotion) return { state: 'pending', readAtMs, difference }
  return isOutdated(cluster, readAtMs) ? { state: 'reading' } : { state: 'differs', readAtMs, difference }
}

/** Read before the cluster last changed its state: a difference found then says nothing about now (security.md M12). */
export const isOutdated = ({ sinceMs }: FederatedCluster, readAtMs: number) =>
  sinceMs !== undefined && readAtMs < sinceMs

/** What needs a person first. */
const URGENCY: readonly RolloutState[] = [
  'differs',
  'failed',
  'unreachable',
  'refused',
  'pending',
  'reading',
  'in-sync',
]

/** The worst state of a cluster's kinds stands for the cluster. */
export function worstState(cells: readonly RolloutCell[]): RolloutState {
  return URGENCY.find((state) => cells.some((cell) => cell.state === state)) ?? 'reading'
}

export const urgencyOf = (state: RolloutState) => URGENCY.indexOf(state)
