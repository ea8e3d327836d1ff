import type { FederatedCluster } from './membership'

export type StatusTone = 'ok' | 'progress' | 'warning' | 'error' | 'offline' | 'unknown'

/** The status words of `GET /v1/fed/member` (semantics.md b.2); the API has more numbers than a member list ever shows. */
export const CLUSTER_STATUSES = [
  'active',
  'connected',
  'joined',
  'syncing',
  'synced',
  'out_of_sync',
  'notified',
  'pinging',
  'pending',
  'disconnected',
  'kicked',
  'left',
  'master_upgrade_required',
  'joint_upgrade_required',
  'joint_version_too_new',
  'cluster_upgrade_ongoing',
  'unknown_cmd',
  'req_error',
  'license_disallow',
] as const
export type KnownStatus = (typeof CLUSTER_STATUSES)[number]

export interface StatusFacts {
  readonly tone: StatusTone
  /** Lists are read again every few seconds while any cluster is in motion. */
  readonly inMotion: boolean
  /** Whether the primary can forward to it (semantics.md b.2, last lines). */
  readonly canOpen: boolean
  /** Sorting weight: what needs a person comes first. */
  readonly urgency: number
}

const FACTS: Readonly<Record<KnownStatus, StatusFacts>> = {
  disconnected: { tone: 'error', inMotion: false, canOpen: false, urgency: 0 },
  kicked: { tone: 'offline', inMotion: false, canOpen: false, urgency: 1 },
  left: { tone: 'offline', inMotion: false, canOpen: false, urgency: 1 },
  pending: { tone: 'unknown', inMotion: true, canOpen: false, urgency: 2 },
  req_error: { tone: 'error', inMotion: false, canOpen: true, urgency: 3 },
  unknown_cmd: { tone: 'warning', inMotion: false, canOpen: true, urgency: 3 },
  license_disallow: { tone: 'error', inMotion: false, canOpen: false, urgency: 3 },
  joint_upgrade_required: { tone: 'warning', inMotion: false, canOpen: false, urgency: 4 },
  master_upgrade_required: { tone: 'warning', inMotion: false, canOpen: false, urgency: 4 },
  joint_version_too_new: { tone: 'warning', inMotion: false, canOpen: false, urgency: 4 },
  cluster_upgrade_ongoing: { tone: 'progress', inMotion: true, canOpen: false, urgency: 5 },
  out_of_sync: { tone: 'warning', inMotion: true, canOpen: true, urgency: 6 },
  joined: { tone: 'progress', inMotion: true, canOpen: true, urgency: 7 },
  notified: { tone: 'progress', inMotion: true, canOpen: true, urgency: 8 },
  pinging: { tone: 'progress', inMotion: true, canOpen: true, urgency: 8 },
  syncing: { tone: 'progress', inMotion: true, canOpen: true, urgency: 8 },
  connected: { tone: 'ok', inMotion: true, canOpen: true, urgency: 9 },
  active: { tone: 'ok', inMotion: false, canOpen: true, urgency: 10 },
  synced: { tone: 'ok', inMotion: false, canOpen: true, urgency: 11 },
}

/** A status this version of the console does not know; shown raw, and opening is left to the attempt. */
const UNKNOWN: StatusFacts = { tone: 'unknown', inMotion: false, canOpen: true, urgency: 3 }
/** "" means: the controller does not know yet, usually right after a join. */
const NOT_YET: StatusFacts = { tone: 'progress', inMotion: true, canOpen: false, urgency: 7 }

export function isKnownStatus(status: string): status is KnownStatus {
  return CLUSTER_STATUSES.some((known) => known === status)
}

export function statusFacts(status: string): StatusFacts {
  if (status === '') return NOT_YET
  return isKnownStatus(status) ? FACTS[status] : UNKNOWN
}

/**
 * On the console of a managed cluster two words stay for ever: itself `joined`, its primary `connected` (recordings
 * README 12). There they are the normal state and not the beginning of something.
 */
const AT_REST: StatusFacts = { tone: 'ok', inMotion: false, canOpen: true, urgency: 10 }

/** What of a cluster decides the meaning of its status; without `kind` and `isLocal` it is read as the primary's view. */
export type SeenCluster = Pick<FederatedCluster, 'status'> &
  Partial<Pick<FederatedCluster, 'kind' | 'isLocal' | 'sinceMs'>>

/** Whether the word is the one of `AT_REST`: nothing is due, and how far the sync is only the primary can tell. */
export function isRestingMember({ kind, isLocal, status }: SeenCluster): boolean {
  if (kind === 'managed') return isLocal === true && status === 'joined'
  return kind === 'primary' && isLocal === false && status === 'connected'
}

/** What a cluster's status means from where this console stands. */
export function clusterFacts(cluster: SeenCluster): StatusFacts {
  return isRestingMember(cluster) ? AT_REST : statusFacts(cluster.status)
}

/** Three groups people think in: in step, on its way, needs somebody. */
export const STATUS_GROUPS = ['in-step', 'in-progress', 'attention'] as const
export type StatusGroup = (typeof STATUS_GROUPS)[number]

export function statusGroup(cluster: SeenCluster): StatusGroup {
  const { tone } = clusterFacts(cluster)
  if (tone === 'ok') return 'in-step'
  return tone === 'progress' ? 'in-progress' : 'attention'
}

/** Whether the console can show this cluster's pages. The local one always. */
export function canOpenCluster(cluster: FederatedCluster): boolean {
  return cluster.isLocal || (cluster.kind === 'managed' && statusFacts(cluster.status).canOpen)
}

/** Members that hear nothing from the primary at the moment: it cannot tell them what happens to them. */
export function isOutOfReach({ status }: FederatedCluster): boolean {
  return status === 'disconnected' || status === 'pending'
}

/** States in which only the rules stop: the primary still forwards to the cluster (semantics.md b.11). */
const VERSION_GAPS: ReadonlySet<string> = new Set<KnownStatus>([
  'joint_upgrade_required',
  'master_upgrade_required',
  'joint_version_too_new',
])

/**
 * Whether a cluster can be asked for its numbers. More than can be opened: working across a version gap is not offered,
 * but what runs there has to be known to close the gap.
 */
export function canAskCluster(cluster: FederatedCluster): boolean {
  return canOpenCluster(cluster) || (cluster.kind === 'managed' && VERSION_GAPS.has(cluster.status))
}
