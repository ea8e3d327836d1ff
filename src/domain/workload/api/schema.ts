import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireMap, wireNumber, wireRows, wireString } from '~/shared/api/wire'
import { ScanBriefWire } from '~/domain/scan/api/schema'

/** `RESTWorkloadV2` of a pod or a container, without what is inside it. */
const PlainWorkloadWire = z.object({
  brief: z.object({
    id: z.string().min(1),
    name: wireString,
    /** What people call it: the pod's name, or the container's name within its pod. */
    display_name: wireString,
    host_name: wireString,
    host_id: wireString,
    image: wireString,
    image_id: wireString,
    image_digest: wireString,
    image_reg_scanned: wireBoolean,
    /** The Kubernetes namespace. */
    domain: wireString,
    /** discover | monitor | protect | quarantined | unmanaged | exit */
    state: wireString,
    service: wireString,
    service_group: wireString,
  }),
  security: z.object({
    cap_sniff: wireBoolean,
    cap_quarantine: wireBoolean,
    cap_change_mode: wireBoolean,
    service_mesh: wireBoolean,
    service_mesh_sidecar: wireBoolean,
    policy_mode: wireString,
    profile_mode: wireString,
    baseline_profile: wireString,
    quarantine_reason: wireString,
    scan_summary: ScanBriefWire.nullish(),
  }),
  rt_attributes: z.object({
    pod_name: wireString,
    /** Id of the pod a container is in; "" for the pod itself. */
    share_ns_with: wireString,
    privileged: wireBoolean,
    run_as_root: wireBoolean,
    labels: wireMap(z.string()),
    /** Bytes, 0 for no limit. */
    memory_limit: wireNumber,
    cpus: wireString,
    service_account: wireString,
    network_mode: wireString,
    interfaces: wireMap(z.array(z.object({ ip: wireString, ip_prefix: wireNumber, gateway: wireString }))),
    ports: wireArray(
      z.object({ ip_proto: wireNumber, port: wireNumber, host_ip: wireString, host_port: wireNumber }),
    ),
    applications: wireArray(z.string()),
  }),
  enforcer_id: wireString,
  enforcer_name: wireString,
  /** core | addon | "": containers of the platform itself */
  platform_role: wireString,
  /** RFC 3339, like the other times. */
  created_at: wireString,
  started_at: wireString,
  finished_at: wireString,
  secured_at: wireString,
  running: wireBoolean,
  exit_code: wireNumber,
})

/** `RESTWorkloadV2` with `view=pod`: a pod and its containers, or a container that belongs to no pod. */
export const WorkloadWire = PlainWorkloadWire.extend({ children: wireArray(PlainWorkloadWire) })
export type WorkloadWire = z.infer<typeof WorkloadWire>

export const WorkloadListWire = z.object({ workloads: wireRows(WorkloadWire) })
