import type { Controller } from '../Controller.ts'
import { briefOfWorkload } from '../scanning.ts'
import { idOf, quarantineOf } from '../policy/members.ts'
import { wireTime } from '../wireTime.ts'
import { platformRoleOf, type SimWorkload } from './workloads.ts'

/** Group of a workload's service; its mode is what protects the workload. */
const groupOf = ({ state }: Controller, { service }: SimWorkload) =>
  state.policy.local.groups.find(({ name }) => name === `nv.${service.name}`)

/** `RESTWorkload`, the flat form: list filters speak of its fields, also those of v2 (semantics.md f.2). */
export function workloadV1(
  controller: Controller,
  workload: SimWorkload,
  group = groupOf(controller, workload),
) {
  const { service, host } = workload
  const isPod = workload.parentId === ''
  const mode = group?.policy_mode ?? 'Discover'
  const imageId = idOf(service.image, 0, 64)
  return {
    id: workload.id,
    name: workload.name,
    display_name: workload.displayName,
    pod_name: workload.podName,
    host_name: host.name,
    host_id: host.id,
    image: isPod ? 'registry.k8s.io/pause:3.9' : service.image,
    image_id: isPod ? idOf('registry.k8s.io/pause:3.9', 0, 64) : imageId,
    image_digest: isPod ? '' : `sha256:${idOf(service.image, 1, 64)}`,
    image_repo_digests: null,
    image_created_at: '',
    image_reg_scanned: false,
    platform_role: platformRoleOf(service),
    domain: service.domain,
    state: workload.isRunning ? mode.toLowerCase() : 'exit',
    service: service.name,
    author: '',
    service_group: `nv.${service.name}`,
    ...(isPod ? {} : { share_ns_with: workload.parentId }),
    cap_sniff: isPod,
    has_datapath: isPod,
    cap_quarantine: isPod,
    cap_change_mode: isPod,
    policy_mode: mode,
    profile_mode: group?.profile_mode ?? 'Discover',
    scan_summary: isPod ? null : briefOfWorkload(controller, workload),
    service_mesh: false,
    service_mesh_sidecar: workload.displayName === 'istio-proxy',
    privileged: workload.isPrivileged,
    run_as_root: workload.isRoot,
    baseline_profile: group?.baseline_profile ?? 'zero-drift',
    enforcer_id: host.enforcer.id,
    enforcer_name: host.enforcer.name,
    network_mode: isPod ? 'default' : `container:${workload.parentId}`,
    created_at: wireTime(workload.createdAtMs),
    started_at: wireTime(workload.createdAtMs + 2_000),
    finished_at: workload.isRunning ? '' : wireTime(workload.createdAtMs + 90_000),
    running: workload.isRunning,
    secured_at: wireTime(workload.createdAtMs + 20_000),
    exit_code: 0,
    interfaces: { eth0: [{ ip: workload.ip, ip_prefix: 16, gateway: '' }] },
    ports: [],
    labels: {
      app: service.app,
      'io.kubernetes.container.name': isPod ? 'POD' : workload.displayName,
      'io.kubernetes.pod.name': workload.podName,
      'io.kubernetes.pod.namespace': service.domain,
    },
    applications: isPod ? ['HTTP'] : [],
    memory_limit: 268_435_456,
    cpus: '',
    service_account: 'default',
    ...(workload.isRunning ? quarantineOf(controller.state, workload.parentId || workload.id) : {}),
  }
}

/** Several at once: groups are looked up in a map, because a cluster has thousands of workloads. */
export function workloadsV1(controller: Controller, workloads: readonly SimWorkload[]): WorkloadV1[] {
  const groups = new Map(controller.state.policy.local.groups.map((group) => [group.name, group]))
  return workloads.map((workload) =>
    workloadV1(controller, workload, groups.get(`nv.${workload.service.name}`)),
  )
}

export type WorkloadV1 = ReturnType<typeof workloadV1>

/** `RESTWorkloadV2`: the same in groups. */
export function workloadV2(flat: WorkloadV1, children: readonly WorkloadV1[]): Record<string, unknown> {
  const part = <Key extends keyof WorkloadV1>(...keys: readonly Key[]) =>
    Object.fromEntries(keys.filter((key) => key in flat).map((key) => [key, flat[key]]))
  return {
    brief: part(...BRIEF),
    security: part(...SECURITY),
    rt_attributes: part(...ATTRIBUTES),
    ...part(...TOP),
    children: children.map((child) => workloadV2(child, [])),
  }
}

const BRIEF = [
  ...(['id', 'name', 'display_name', 'host_name', 'host_id', 'image', 'image_id', 'image_digest'] as const),
  ...(['image_repo_digests', 'image_created_at', 'image_reg_scanned', 'domain', 'state'] as const),
  ...(['service', 'author', 'service_group'] as const),
] as const
const SECURITY = [
  ...(['cap_sniff', 'cap_quarantine', 'cap_change_mode', 'service_mesh', 'service_mesh_sidecar'] as const),
  ...(['policy_mode', 'profile_mode', 'baseline_profile', 'scan_summary', 'quarantine_reason'] as const),
] as const
const ATTRIBUTES = [
  ...(['pod_name', 'share_ns_with', 'privileged', 'run_as_root', 'labels', 'memory_limit', 'cpus'] as const),
  ...(['service_account', 'network_mode', 'interfaces', 'ports', 'applications'] as const),
] as const
const TOP = [
  ...(['enforcer_id', 'enforcer_name', 'platform_role', 'created_at', 'started_at', 'finished_at'] as const),
  ...(['running', 'secured_at', 'exit_code'] as const),
] as const
