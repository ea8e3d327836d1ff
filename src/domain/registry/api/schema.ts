import { ScanBriefWire } from '~/domain/scan/api/schema'
import { wireArray, wireBoolean, wireMap, wireNumber, wireRows, wireString } from '~/shared/api/wire'
import { z } from '~/shared/api/zod'

/** `RESTScanSchedule`; `interval` in seconds. */
export const ScheduleWire = z.object({
  /** manual | periodical | auto */
  schedule: wireString,
  interval: wireNumber,
})
export type ScheduleWire = z.infer<typeof ScheduleWire>

/**
 * `RESTRegistrySummary`: settings and the state of the last scan. The secrets (password, auth_token, secret access key,
 * JSON key, private token) come blank, or as stars on a member, and are not read at all.
 */
export const RegistryWire = z.object({
  name: z.string().min(1),
  registry_type: wireString,
  registry: wireString,
  username: wireString,
  auth_with_token: wireBoolean,
  /** Namespaces whose users see it; none: everybody with the right. */
  domains: wireArray(z.string()),
  filters: wireArray(z.string()),
  rescan_after_db_update: wireBoolean,
  scan_layers: wireBoolean,
  repo_limit: wireNumber,
  tag_limit: wireNumber,
  schedule: ScheduleWire,
  aws_key: z.object({ id: wireString, access_key_id: wireString, region: wireString }).nullish(),
  jfrog_mode: wireString,
  jfrog_aql: wireBoolean,
  gitlab_external_url: wireString,
  ibm_cloud_token_url: wireString,
  ibm_cloud_account: wireString,
  /** user_created | federal */
  cfg_type: wireString,
  ignore_proxy: wireBoolean,
  /** idle | scanning */
  status: wireString,
  error_message: wireString,
  error_detail: wireString,
  /** RFC 3339, "" when never started. */
  started_at: wireString,
  scanned: wireNumber,
  scheduled: wireNumber,
  scanning: wireNumber,
  failed: wireNumber,
  cvedb_version: wireString,
  cvedb_create_time: wireString,
})
export type RegistryWire = z.infer<typeof RegistryWire>

/** The key is spelled like this (recordings README 23). */
export const RegistryListWire = z.object({ summarys: wireRows(RegistryWire) })
export const RegistryAnswerWire = z.object({ summary: RegistryWire })

/** `RESTRegistryImageSummary`: one tag of a repository, with the result of its last scan. */
export const RegistryImageWire = ScanBriefWire.extend({
  /** The OpenShift project; "" elsewhere. */
  domain: wireString,
  repository: wireString,
  tag: wireString,
  image_id: z.string().min(1),
  digest: wireString,
  /** Bytes. */
  size: wireNumber,
  author: wireString,
  run_as_root: wireBoolean,
  created_at: wireString,
  envs: wireArray(z.string()),
  labels: wireMap(z.string()),
  layers: wireArray(z.string()),
  os_scan_status: wireString,
})
export type RegistryImageWire = z.infer<typeof RegistryImageWire>
export const RegistryImageListWire = z.object({ images: wireRows(RegistryImageWire) })

/** `RESTImageAssetViewV2`: one image of the query session over all registries. */
export const ImageAssetWire = z.object({
  image_id: z.string().min(1),
  repository: wireString,
  tag: wireString,
  critical: wireNumber,
  high: wireNumber,
  medium: wireNumber,
  created_at: wireString,
  scanned_at: wireString,
  digest: wireString,
  base_os: wireString,
  os_scan_status: wireString,
  reg_name: wireString,
  /** Bytes. */
  size: wireNumber,
  cvedb_version: wireString,
})
export type ImageAssetWire = z.infer<typeof ImageAssetWire>

/** `RESTAssetQueryStats` */
export const ImageQueryWire = z.object({ total_records: wireNumber, query_id: z.string().min(1) })

/** One page of a query session. `qf_matched_records` counts only while a quick filter is set. */
export const ImagePageWire = z.object({ data: wireRows(ImageAssetWire), qf_matched_records: wireNumber })
