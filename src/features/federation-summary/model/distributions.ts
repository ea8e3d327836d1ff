import { compare, valid } from 'semver'
import { clusterFacts, statusGroup } from '~/domain/federation/model/clusterStatus'
import type { SummaryRow } from './summaryRow'

const DAY_MS = 24 * 3_600_000
/** The database is published daily; one that is older than this misses what matters most. */
const OLD_DATABASE_MS = 7 * DAY_MS

/** Bins of ten; a score of 20 is still Good, so a bin takes its upper border: 0–10, 11–20 … 91–100. */
export const SCORE_BINS = ['0', '11', '21', '31', '41', '51', '61', '71', '81', '91'] as const
export type ScoreBin = (typeof SCORE_BINS)[number]

/** The bin of a cluster that answered; "" for one that did not or has no score. */
export function scoreBinOf({ outcome, numbers }: SummaryRow): ScoreBin | '' {
  if (outcome !== 'answered' || typeof numbers.score !== 'number') return ''
  const index = Math.min(SCORE_BINS.length - 1, Math.max(0, Math.ceil(numbers.score / 10) - 1))
  return SCORE_BINS[index] ?? ''
}

export const DATABASE_AGES = ['day', 'week', 'old', 'unknown'] as const
export type DatabaseAge = (typeof DATABASE_AGES)[number]

/** How old the vulnerability database is that a cluster scans with. */
export function databaseAgeOf({ outcome, databaseMadeAt }: SummaryRow, nowMs: number): DatabaseAge {
  if (outcome !== 'answered' || databaseMadeAt === null) return 'unknown'
  const ageMs = nowMs - databaseMadeAt.getTime()
  if (ageMs <= DAY_MS) return 'day'
  return ageMs <= OLD_DATABASE_MS ? 'week' : 'old'
}

/** Newest first; what is no version comes last, in its own order. */
export function compareVersions(a: string, b: string): number {
  const known = [valid(a), valid(b)] as const
  if (known[0] && known[1]) return compare(known[1], known[0])
  if (known[0] || known[1]) return known[0] ? -1 : 1
  return a.localeCompare(b)
}

export const UNKNOWN_VERSION = 'unknown'

/** The version of a cluster that answered. */
export const shownVersion = ({ outcome, version }: SummaryRow): string =>
  outcome === 'answered' && version !== undefined ? version : UNKNOWN_VERSION

/** Clusters by version, newest first, unknown last. */
export function versionCounts(rows: readonly SummaryRow[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(shownVersion(row), (counts.get(shownVersion(row)) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => {
    if (a === UNKNOWN_VERSION || b === UNKNOWN_VERSION) return a === UNKNOWN_VERSION ? 1 : -1
    return compareVersions(a, b)
  })
}

/** Members by how far they are with the federal rules. The words of the primary decide, not whether they answered us. */
export const SYNC_STATES = ['in-step', 'in-progress', 'behind', 'unknown'] as const
export type SyncState = (typeof SYNC_STATES)[number]

export function syncStateOf({ cluster }: SummaryRow): SyncState | undefined {
  if (cluster.kind === 'primary') return undefined
  if (!clusterFacts(cluster).canOpen && statusGroup(cluster) === 'attention') {
    // A version gap is known to stop the rules; a silent cluster may have them or not.
    return cluster.versionDiffers ? 'behind' : 'unknown'
  }
  const group = statusGroup(cluster)
  return group === 'attention' ? 'behind' : group
}

export interface ModeShares {
  readonly discover: number
  readonly monitor: number
  readonly protect: number
}

/** Learned groups by network policy mode; undefined when the cluster did not tell or has none. */
export function modesOf({ outcome, risk }: SummaryRow): ModeShares | undefined {
  const groups = outcome === 'answered' ? risk?.metrics?.groups : undefined
  if (!groups || groups.discover_groups + groups.monitor_groups + groups.protect_groups === 0)
    return undefined
  return {
    discover: groups.discover_groups,
    monitor: groups.monitor_groups,
    protect: groups.protect_groups,
  }
}

/** Share of groups that are only learned from: what is watched least comes first. */
export const discoverShare = ({ discover, monitor, protect }: ModeShares): number =>
  discover / (discover + monitor + protect)
