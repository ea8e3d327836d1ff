import type { RestServerWire } from '../../../src/domain/federation/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { JOIN_VISIBLE_AFTER_MS, listedMembers, STATUS_KNOWN_AFTER_MS } from './primary.ts'

interface ClusterFields {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly restVersion: string
  readonly restInfo: RestServerWire
}

/** `GET /v1/fed/member` as this controller sees its federation (semantics.md b.1; recordings 10, 11, 13). */
export function membershipOf(controller: Controller) {
  const { federation } = controller.state
  const common = {
    deploy_repo_scan_data: federation.deployRepoScanData,
    local_rest_info: federation.localRestInfo,
    use_proxy: federation.useProxy,
  }
  if (federation.role === 'master') return { ...common, ...seenByPrimary(controller) }
  const joined = federation.joined
  if (joined && joined.visibleAtMs <= controller.worldNow()) {
    return { ...common, ...seenByMember(controller) }
  }
  return { ...common, fed_role: '', joint_clusters: null }
}

function seenByPrimary(controller: Controller) {
  const { state } = controller
  return {
    fed_role: 'master',
    master_cluster: cluster({
      id: state.federation.masterId,
      name: state.clusterName,
      status: 'active',
      restVersion: state.fedVersion,
      restInfo: state.federation.localRestInfo,
    }),
    joint_clusters: listedMembers(controller).map((member) => ({
      ...cluster({ ...member, status: isStatusKnown(controller, member.listedAtMs) ? member.status : '' }),
      k8s_uid: '',
      proxy_required: false,
    })),
  }
}

/** A member lists only itself, without version tokens (semantics.md z.19; recording 13). */
function seenByMember(controller: Controller) {
  const { state } = controller
  const { joined } = state.federation
  if (!joined) return {}
  const isKnown = isStatusKnown(controller, joined.visibleAtMs)
  return {
    fed_role: 'joint',
    master_cluster: cluster({
      id: joined.masterId,
      name: joined.masterName,
      status: isKnown ? joined.masterStatus : '',
      restVersion: '',
      restInfo: joined.master,
    }),
    joint_clusters: [
      {
        ...cluster({
          id: joined.id,
          name: state.clusterName,
          status: isKnown ? joined.ownStatus : '',
          restVersion: '',
          restInfo: state.federation.localRestInfo,
        }),
        k8s_uid: '',
        proxy_required: false,
      },
    ],
  }
}

/** Right after a join a cluster is listed, but its status is still "" (recordings 32 and 40). */
const isStatusKnown = (controller: Controller, listedAtMs: number) =>
  controller.worldNow() >= listedAtMs + STATUS_KNOWN_AFTER_MS - JOIN_VISIBLE_AFTER_MS

/** `secret` and `user` are always blank (semantics.md b.1). */
function cluster({ id, name, status, restVersion, restInfo }: ClusterFields) {
  return {
    disabled: false,
    id,
    name,
    rest_info: restInfo,
    rest_version: restVersion,
    secret: '',
    status,
    user: '',
  }
}
