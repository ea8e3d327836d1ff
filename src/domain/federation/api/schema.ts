import { z } from '~/shared/api/zod'
import { wireBoolean, wireNumber, wireRows, wireString } from '~/shared/api/wire'

/** `CLUSRestServerInfo`: where other clusters reach a controller. */
export const RestServerWire = z.object({ server: wireString, port: wireNumber })
export type RestServerWire = z.infer<typeof RestServerWire>

const noAddress: RestServerWire = { server: '', port: 0 }
const address = RestServerWire.nullish().transform((value) => value ?? noAddress)

/** What the primary and a member have in common. `secret` and `user` are dropped here: the console never holds them. */
const FederatedClusterWire = z.object({
  id: z.string().min(1),
  name: wireString,
  /** One of the words in semantics.md b.2; "" while the controller knows none yet. */
  status: wireString,
  /** Version token; members whose token differs from the primary's get no rules (semantics.md b.11). */
  rest_version: wireString,
  rest_info: address,
})

/** `RESTFedMasterClusterInfo` */
export const MasterClusterWire = FederatedClusterWire
export type MasterClusterWire = z.infer<typeof MasterClusterWire>

/** `RESTFedJointClusterInfo` */
export const JointClusterWire = FederatedClusterWire.extend({ proxy_required: wireBoolean })
export type JointClusterWire = z.infer<typeof JointClusterWire>

/** `RESTFedMembereshipData`, the answer of `GET /v1/fed/member`. */
export const MembershipWire = z.object({
  /** "" standalone, `master` primary, `joint` managed. */
  fed_role: wireString,
  local_rest_info: address,
  master_cluster: MasterClusterWire.nullish(),
  joint_clusters: wireRows(JointClusterWire),
  /** "" or "https". */
  use_proxy: wireString,
  deploy_repo_scan_data: wireBoolean,
})
export type MembershipWire = z.infer<typeof MembershipWire>

/** The answer of `GET /v1/fed/join_token`. */
export const JoinTokenWire = z.object({ join_token: z.string().min(1) })

/** `RESTDeployFedRulesResp`: command result by cluster id, as the numbers of semantics.md b.2. */
export const DeployWire = z.object({ results: z.record(z.string(), z.number()) })
