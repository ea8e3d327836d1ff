import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireMap, wireNumber, wireRows, wireString } from '~/shared/api/wire'

/**
 * `RESTVulnerability`: one CVE in one package of a scanned object. `score` and `vectors` are CVSS 2, the `_v3` ones
 * CVSS 3; 0 and "" mean that nobody rated it.
 */
export const VulnerabilityWire = z.object({
  name: z.string().min(1),
  score: wireNumber,
  /** Critical | High | Medium | Low; anything else counts as Low (semantics.md e.1). */
  severity: wireString,
  vectors: wireString,
  description: wireString,
  /** Set for packages of applications (a jar, a package.json), "" for those of the operating system. */
  file_name: wireString,
  package_name: wireString,
  package_version: wireString,
  /** "" while there is no fix. */
  fixed_version: wireString,
  link: wireString,
  score_v3: wireNumber,
  vectors_v3: wireString,
  /** Unix seconds, 0 when not known. */
  published_timestamp: wireNumber,
  /** Unix seconds, 0 when not known. */
  last_modified_timestamp: wireNumber,
  /** The distribution's own rating, in its own words. */
  feed_rating: wireString,
  in_base_image: wireBoolean,
  /** Contains `accepted` when the vulnerability profile hides it; only with `show=accepted`. */
  tags: wireArray(z.string()),
})
export type VulnerabilityWire = z.infer<typeof VulnerabilityWire>

/** `RESTScanModule`: a package that was found, with what is known against it. */
export const ModuleWire = z.object({
  name: z.string().min(1),
  file: wireString,
  version: wireString,
  /** The source package, or the ecosystem of an application package. */
  source: wireString,
  cves: wireArray(z.object({ name: wireString, status: wireString })),
})
export type ModuleWire = z.infer<typeof ModuleWire>

/** `share.TagDetail`: where a regulation asks for a check. */
const TagDetailWire = z.object({
  id: wireString,
  title: wireString,
  description: wireString,
  CIS_Sub_Control: wireString,
})

/** `RESTBenchItem`: one check of a CIS benchmark, an image or a custom script, with its result. */
export const CheckWire = z.object({
  test_number: z.string().min(1),
  category: wireString,
  type: wireString,
  /** Level 1 | Level 2 */
  profile: wireString,
  scored: wireBoolean,
  automated: wireBoolean,
  description: wireString,
  remediation: wireString,
  /** Regulation (PCI, GDPR …) → where it asks for this check. */
  tags_v2: wireMap(z.array(TagDetailWire)),
  /** PASS | WARN | HIGH | INFO | NOTE | ERROR | MANUAL */
  level: wireString,
  evidence: wireString,
  location: wireString,
  message: wireArray(z.string()),
  group: wireString,
})
export type CheckWire = z.infer<typeof CheckWire>

/** `RESTComplianceData`, the answer of `…/compliance`. Never run: no items, and "" and 0 for the time. */
export const ComplianceWire = z.object({
  /** Unix seconds. */
  run_timestamp: wireNumber,
  /** RFC 3339 */
  run_at: wireString,
  kubernetes_cis_version: wireString,
  docker_cis_version: wireString,
  items: wireRows(CheckWire),
})
export type ComplianceWire = z.infer<typeof ComplianceWire>

/** `RESTScanReport`: of a node, the platform, a workload or an image. Only images have checks, secrets and commands. */
export const ScanReportWire = z.object({
  vulnerabilities: wireRows(VulnerabilityWire),
  modules: wireRows(ModuleWire),
  checks: wireRows(CheckWire),
  secrets: wireRows(
    z.object({ type: wireString, evidence: wireString, path: wireString, suggestion: wireString }),
  ),
  setid_perms: wireRows(z.object({ type: wireString, evidence: wireString, path: wireString })),
  envs: wireArray(z.string()),
  labels: wireMap(z.string()),
  cmds: wireArray(z.string()),
  signature_data: z
    .object({ verifiers: wireArray(z.string()), verification_timestamp: wireString })
    .nullish(),
})
export type ScanReportWire = z.infer<typeof ScanReportWire>

/** The answer of `GET /v1/scan/{host,workload,platform}/…` and of a registry's image. */
export const ScanReportAnswerWire = z.object({ report: ScanReportWire })

/** `RESTScanBrief`: how the last scan went and what it counted. `high` does not contain `critical`. */
export const ScanBriefWire = z.object({
  /** "" | scheduled | scanning | finished | failed | failed_signature_scan | unsupported */
  status: wireString,
  critical: wireNumber,
  high: wireNumber,
  medium: wireNumber,
  /** `succeeded`, or what went wrong. */
  result: wireString,
  /** Unix seconds, 0 when never scanned. */
  scanned_timestamp: wireNumber,
  /** RFC 3339, "" when never scanned. */
  scanned_at: wireString,
  base_os: wireString,
  /** Version of the vulnerability database. */
  scanner_version: wireString,
  /** RFC 3339 */
  cvedb_create_time: wireString,
})
export type ScanBriefWire = z.infer<typeof ScanBriefWire>

/** `RESTScanPlatformSummary`: the orchestrator itself. */
export const PlatformWire = ScanBriefWire.extend({
  platform: wireString,
  kube_version: wireString,
  openshift_version: wireString,
})
export type PlatformWire = z.infer<typeof PlatformWire>
export const PlatformListWire = z.object({ platforms: wireRows(PlatformWire) })

/** `RESTScanConfig`. The two switches are missing while only the old one for both was ever set (recording 61). */
export const ScanConfigAnswerWire = z.object({
  config: z.object({
    auto_scan: wireBoolean,
    enable_auto_scan_workload: z.boolean().nullish(),
    enable_auto_scan_host: z.boolean().nullish(),
  }),
})
export type ScanConfigWire = z.infer<typeof ScanConfigAnswerWire>['config']

/** `RESTVulnerabilityProfileEntry`: what the vulnerability profile accepts. Both lists empty: everywhere. */
export const AcceptedEntryWire = z.object({
  id: z.number(),
  /** A CVE with wildcards, or `_RecentVuln` or `_RecentVulnWithoutFix`, which mean the last `days` days. */
  name: wireString,
  comment: wireString,
  days: wireNumber,
  /** Namespaces, with wildcards. */
  domains: wireArray(z.string()),
  /** `repository:tag` without registry, with wildcards. */
  images: wireArray(z.string()),
})
export type AcceptedEntryWire = z.infer<typeof AcceptedEntryWire>

/** `RESTVulnerabilityProfile`. The controller has exactly one, `default`. */
export const VulnerabilityProfileWire = z.object({
  name: wireString,
  /** `ground`: kept by a custom resource of Kubernetes and read-only here. */
  cfg_type: wireString,
  entries: wireRows(AcceptedEntryWire),
})
export type VulnerabilityProfileWire = z.infer<typeof VulnerabilityProfileWire>
export const VulnerabilityProfileAnswerWire = z.object({ profile: VulnerabilityProfileWire })

/** The answer of creating an entry: the entry with its new id (recordings README 1). */
export const AcceptedEntryAnswerWire = z.object({ config: AcceptedEntryWire })

/** `RESTScanReportCursor`: where the next page of a bulk report begins; all "" before the first and after the last. */
export const ReportCursorWire = z.object({
  name: wireString,
  host_name: wireString,
  domain: wireString,
  cve_name: wireString,
  cve_package: wireString,
})
export type ReportCursorWire = z.infer<typeof ReportCursorWire>

/** `RESTAssetScanData`: one vulnerability of one asset in a bulk report. */
export const AssetVulnerabilityWire = VulnerabilityWire.extend({
  host_name: wireString,
  workload_name: wireString,
  workload_domain: wireString,
  workload_image: wireString,
  workload_image_id: wireString,
  workload_image_digest: wireString,
})
export type AssetVulnerabilityWire = z.infer<typeof AssetVulnerabilityWire>

/** `RESTAssetScanReportData`, one page of a bulk report. */
export const AssetReportWire = z.object({
  cursor: ReportCursorWire,
  scan_data: wireRows(AssetVulnerabilityWire),
})
