import type { Controller } from '../Controller.ts'
import type { ControllerState } from '../ControllerState.ts'
import type { GroupState, ServiceState } from '../PolicyState.ts'
import { matches } from './criteria.ts'

/** `RESTWorkloadBrief` of every pod a group selects. Nodes and addresses have no workloads. */
export function membersOf({ state }: Controller, group: GroupState) {
  if (group.kind !== 'container') return []
  const modes = new Map(state.policy.local.groups.map((each) => [each.name, each]))
  const hostIds = new Map(state.inventory.enforcers.map((each) => [each.host_name, each.host_id]))
  return state.policy.services
    .filter((service) => matches(group.criteria, service))
    .flatMap((service) => podsOf(service, modes.get(`nv.${service.name}`), hostIds))
    .map((pod) => ({ ...pod, ...quarantineOf(state, pod.id) }))
}

/** What a pod in quarantine shows in place of its mode, and why it is there; nothing for others. */
export function quarantineOf(
  { policy }: ControllerState,
  podId: string,
): { state?: string; quarantine_reason?: string } {
  const reason = policy.quarantined[podId]
  return reason === undefined ? {} : { state: 'quarantined', quarantine_reason: reason }
}

/** What tells one pod of a service from the others; the same in lists of workloads and of members. */
export function podIdentity(service: ServiceState, index: number) {
  return {
    id: idOf(service.name, index, 64),
    name: `${service.app}-${idOf(service.name, index, 9)}-${idOf(service.name, index + 7, 5)}`,
    node: service.nodes[index % service.nodes.length] ?? '',
  }
}

function podsOf(service: ServiceState, group: GroupState | undefined, hostIds: ReadonlyMap<string, string>) {
  return Array.from({ length: service.replicas }, (_, index) => {
    const { id, name: pod, node: host } = podIdentity(service, index)
    return {
      id,
      name: `k8s_${service.app}_${pod}_${service.domain}_0`,
      display_name: pod,
      pod_name: pod,
      host_name: host,
      host_id: hostIds.get(host) ?? '',
      image: service.image,
      image_id: idOf(service.image, 0, 64),
      image_digest: `sha256:${idOf(service.image, 1, 64)}`,
      image_repo_digests: null,
      image_created_at: '',
      image_reg_scanned: false,
      platform_role: '',
      domain: service.domain,
      state: (group?.policy_mode ?? 'Discover').toLowerCase(),
      service: service.name,
      author: '',
      service_group: `nv.${service.name}`,
      cap_sniff: true,
      has_datapath: true,
      cap_quarantine: true,
      cap_change_mode: true,
      policy_mode: group?.policy_mode ?? 'Discover',
      profile_mode: group?.profile_mode ?? 'Discover',
      children: [],
      service_mesh: false,
      service_mesh_sidecar: false,
      privileged: false,
      run_as_root: false,
      baseline_profile: group?.baseline_profile ?? 'zero-drift',
    }
  })
}

/** Hex digits that belong to a name and a number: the same pod has the same id in every answer. */
export function idOf(seed: string, index: number, length: number): string {
  let state = index + 1
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)
  let text = ''
  while (text.length < length) {
    state = Math.imul(state ^ (state >>> 13), 0x5bd1e995) + text.length
    text += (state >>> 0).toString(16).padStart(8, '0')
  }
  return text.slice(0, length)
}
