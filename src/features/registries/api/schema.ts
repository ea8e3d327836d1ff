import { VulnerabilityWire } from '~/domain/scan/api/schema'
import { wireArray, wireNumber, wireRows, wireString } from '~/shared/api/wire'
import { z } from '~/shared/api/zod'

/** `RESTScanLayer`, newest layer first. */
export const LayerWire = z.object({
  digest: wireString,
  /** The instruction of the Dockerfile that made it. */
  cmds: wireString,
  /** Bytes. */
  size: wireNumber,
  vulnerabilities: wireArray(VulnerabilityWire),
})
export type LayerWire = z.infer<typeof LayerWire>

/** `RESTWorkload`, as far as it says who runs an image. */
export const ImageUsersWire = z.object({
  workloads: wireRows(
    z.object({
      id: z.string().min(1),
      display_name: wireString,
      pod_name: wireString,
      /** The Kubernetes namespace. */
      domain: wireString,
      service: wireString,
      /** The group of the service: `nv.` and its name. */
      service_group: wireString,
      policy_mode: wireString,
      image_id: wireString,
    }),
  ),
})
export type ImageUserWire = z.infer<typeof ImageUsersWire>['workloads']['rows'][number]
