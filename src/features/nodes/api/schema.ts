import { z } from '~/shared/api/zod'
import { wireBoolean, wireMap, wireNumber, wireRows, wireString } from '~/shared/api/wire'
import { ScanBriefWire } from '~/domain/scan/api/schema'

/** `RESTHost`. The controller knows a node through the enforcer that runs on it. */
export const NodeWire = z.object({
  /** `<name>:<machine id>` */
  id: z.string().min(1),
  name: wireString,
  runtime: wireString,
  runtime_version: wireString,
  runtime_api_version: wireString,
  platform: wireString,
  os: wireString,
  kernel: wireString,
  cpus: wireNumber,
  /** Bytes. */
  memory: wireNumber,
  cgroup_version: wireNumber,
  containers: wireNumber,
  pods: wireNumber,
  interfaces: wireMap(z.array(z.object({ ip: wireString, ip_prefix: wireNumber, gateway: wireString }))),
  /** connected | disconnected, of its enforcer */
  state: wireString,
  cap_docker_bench: wireBoolean,
  cap_kube_bench: wireBoolean,
  docker_bench_status: wireString,
  kube_bench_status: wireString,
  policy_mode: wireString,
  profile_mode: wireString,
  scan_summary: ScanBriefWire.nullish(),
  storage_driver: wireString,
  labels: wireMap(z.string()),
  annotations: wireMap(z.string()),
})
export type NodeWire = z.infer<typeof NodeWire>

export const NodeListWire = z.object({ hosts: wireRows(NodeWire) })
