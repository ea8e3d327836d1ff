import { localCluster, managedCluster, type ClusterId } from '~/shared/cluster/ClusterId'
import type { JointClusterWire, MasterClusterWire, MembershipWire, RestServerWire } from '../api/schema'

export type FederationRole = 'standalone' | 'primary' | 'managed'

/** A cluster of the federation as this console sees it. */
export interface FederatedCluster {
  readonly id: string
  readonly name: string
  readonly kind: 'primary' | 'managed'
  /** The controller's status word (semantics.md b.2); may be "" or one this version does not know. */
  readonly status: string
  /** Version token; "" on a managed cluster's console, which is not told. */
  readonly restVersion: string
  /** Its version token differs from the primary's: it gets no rules until one side is upgraded (semantics.md b.11). */
  readonly versionDiffers: boolean
  readonly address: RestServerWire
  /** The cluster whose controller serves this console. */
  readonly isLocal: boolean
  /**
   * Since when this console sees the status, in milliseconds of its own clock: the API tells none. Undefined while it
   * has not seen a change.
   */
  readonly sinceMs?: number
}

/** The federation as this console sees it: everything on the primary, only itself and the primary on a managed cluster. */
export interface Membership {
  readonly role: FederationRole
  /** Primary first, then managed clusters by name. Empty when standalone. */
  readonly clusters: readonly FederatedCluster[]
  /** Member entries that could not be read and are missing from `clusters`. */
  readonly unreadable: number
  /** This cluster's own address, as last configured; server "" when never. */
  readonly localAddress: RestServerWire
  readonly usesProxy: boolean
  readonly sharesRepositoryScans: boolean
}

const ROLE: Readonly<Record<string, FederationRole>> = { master: 'primary', joint: 'managed' }

/**
 * @param before what was known until now, to see which status has changed
 * @param nowMs the console's clock
 */
export function toMembership(wire: MembershipWire, before?: Membership, nowMs = 0): Membership {
  const membership = fromWire(wire)
  if (!before) return membership
  return { ...membership, clusters: membership.clusters.map((cluster) => withSince(cluster, before, nowMs)) }
}

function withSince(cluster: FederatedCluster, before: Membership, nowMs: number): FederatedCluster {
  const old = before.clusters.find(({ id }) => id === cluster.id)
  if (!old || old.status !== cluster.status) return { ...cluster, sinceMs: nowMs }
  return old.sinceMs === undefined ? cluster : { ...cluster, sinceMs: old.sinceMs }
}

function fromWire(wire: MembershipWire): Membership {
  const role = ROLE[wire.fed_role] ?? 'standalone'
  const master = role === 'standalone' ? undefined : wire.master_cluster
  const joints = role === 'standalone' ? [] : wire.joint_clusters.rows
  const primaryVersion = master?.rest_version ?? ''
  return {
    role,
    clusters: [
      ...(master ? [toCluster(master, 'primary', role === 'primary', '')] : []),
      ...joints.map((joint) => toCluster(joint, 'managed', role === 'managed', primaryVersion)),
    ],
    unreadable: wire.joint_clusters.unreadable,
    localAddress: wire.local_rest_info,
    usesProxy: wire.use_proxy !== '',
    sharesRepositoryScans: wire.deploy_repo_scan_data,
  }
}

function toCluster(
  wire: MasterClusterWire | JointClusterWire,
  kind: FederatedCluster['kind'],
  isLocal: boolean,
  primaryVersion: string,
): FederatedCluster {
  return {
    id: wire.id,
    name: wire.name,
    kind,
    status: wire.status,
    restVersion: wire.rest_version,
    versionDiffers: wire.rest_version !== '' && primaryVersion !== '' && wire.rest_version !== primaryVersion,
    address: wire.rest_info,
    isLocal,
  }
}

/** The primary of the federation, if there is one. */
export const primaryOf = (membership: Membership) =>
  membership.clusters.find((cluster) => cluster.kind === 'primary')

/** The cluster whose controller serves this console, once it is in a federation. */
export const localOf = (membership: Membership) => membership.clusters.find((cluster) => cluster.isLocal)

/** Members without the primary. */
export const managedClusters = (membership: Membership) =>
  membership.clusters.filter((cluster) => cluster.kind === 'managed')

/** The scope id of a cluster: `local` for the one that serves the console. */
export const scopeOf = (cluster: FederatedCluster): ClusterId =>
  cluster.isLocal ? localCluster : managedCluster(cluster.id)
