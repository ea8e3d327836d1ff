import { clusterFacts, statusGroup } from '~/domain/federation/model/clusterStatus'
import { scoreBand } from '~/shared/ui/scoreBand'
import type { StatusTone } from '~/shared/ui/StatusLabel'
import type { SummaryRow } from './summaryRow'

/** The worst that can be said about a cluster, most urgent first; also the values of the facet in the address. */
export const CONDITIONS = [
  'unreachable',
  'failed',
  'denied',
  'closed',
  'poor',
  'state',
  'fair',
  'progress',
  'unscored',
  'waiting',
  'good',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** States in which the primary does not forward, although the cluster may be well: the state says more than "unreachable". */
const CLOSED: ReadonlySet<string> = new Set([
  '',
  'pending',
  'kicked',
  'left',
  'cluster_upgrade_ongoing',
  'license_disallow',
])

/** One thing decides: a cluster that does not answer is not also poor. */
export function conditionOf(row: SummaryRow): Condition {
  const { outcome, cluster, numbers } = row
  if (outcome === 'unreachable' && CLOSED.has(cluster.status)) {
    return clusterFacts(cluster).tone === 'progress' ? 'progress' : 'closed'
  }
  if (outcome === 'unreachable' || outcome === 'failed' || outcome === 'denied') return outcome
  if (outcome === 'waiting') return 'waiting'
  const band = typeof numbers.score === 'number' ? scoreBand(numbers.score) : undefined
  if (band === 'poor') return 'poor'
  const group = statusGroup(cluster)
  if (group === 'attention') return 'state'
  if (group === 'in-progress') return 'progress'
  if (band === 'fair') return 'fair'
  return band ?? 'unscored'
}

export const CONDITION_TONE: Readonly<Record<Condition, StatusTone>> = {
  unreachable: 'error',
  failed: 'error',
  denied: 'offline',
  closed: 'offline',
  poor: 'error',
  state: 'warning',
  fair: 'warning',
  progress: 'progress',
  unscored: 'unknown',
  waiting: 'unknown',
  good: 'ok',
}

/** Most urgent first; among equals the worse score, then the name. */
export function byUrgency(a: SummaryRow, b: SummaryRow): number {
  const rank = CONDITIONS.indexOf(conditionOf(a)) - CONDITIONS.indexOf(conditionOf(b))
  if (rank !== 0) return rank
  const score = (b.numbers.score ?? -1) - (a.numbers.score ?? -1)
  if (score !== 0) return score
  const urgency = clusterFacts(a.cluster).urgency - clusterFacts(b.cluster).urgency
  return urgency === 0 ? a.cluster.name.localeCompare(b.cluster.name) : urgency
}

/** Where a cluster stands in four words; every cluster is in exactly one. */
export const STANDINGS = ['in-step', 'in-progress', 'behind', 'no-answer'] as const
export type Standing = (typeof STANDINGS)[number]

export function standingOf({ outcome, cluster }: SummaryRow): Standing {
  if (outcome === 'unreachable' || outcome === 'failed' || outcome === 'denied') return 'no-answer'
  const group = statusGroup(cluster)
  return group === 'attention' ? 'behind' : group
}
