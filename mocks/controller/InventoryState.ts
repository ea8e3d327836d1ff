import type {
  AcceptableAlertsWire,
  SecurityScoresWire,
  SummaryWire,
} from '../../src/domain/system/api/schema.ts'
import type {
  ControllerWire,
  EnforcerWire,
  ScannerWire,
} from '../../src/features/system-components/api/schema.ts'

/** `RESTSecurityScores` in full: the console reads only what its schema names. */
export interface ScoresState extends SecurityScoresWire {
  service_mode_score_by_100: number
  exposure_score_by_100: number
  vulnerability_score_by_100: number
}

/** `RESTRiskScoreMetrics`: the counters behind the score. */
export interface RiskMetricsState {
  platform: string
  kube_version: string
  openshift_version: string
  new_service_policy_mode: string
  new_service_profile_mode: string
  adm_mode: string
  enabled_deny_adm_ctrl_rules: number
  deny_adm_ctrl_rules: number
  hosts: number
  workloads: Record<string, number>
  groups: Record<string, number>
  cves: Record<string, number>
}

/** `VulAssetCountDist`: different vulnerabilities by severity, and by where they were found. */
export interface VulnerabilityCountsState {
  critical: number
  high: number
  medium: number
  low: number
  platform: number
  image: number
  node: number
  container: number
}

/** Something the controller found wrong with its own installation. */
export interface AlertState {
  /** Which list of `RESTNvAcceptableAlerts` it is in. */
  readonly group: keyof AcceptableAlertsWire
  /** A hash of the text in the real controller. */
  readonly id: string
  readonly message: string
}

/** Numbers a cluster reports about itself; made by the builders, changed by nothing but scenarios. */
export interface InventoryState {
  summary: SummaryWire
  scores: ScoresState
  metrics: RiskMetricsState
  vulnerabilities: VulnerabilityCountsState
  controllers: ControllerWire[]
  enforcers: EnforcerWire[]
  scanners: ScannerWire[]
  alerts: AlertState[]
  /** Ids of alerts that an administrator has accepted. */
  acceptedAlerts: string[]
}
