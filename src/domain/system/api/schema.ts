import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireNumber, wireString } from '~/shared/api/wire'

/** `RESTSystemSummary`. Zeros may mean "not permitted": hosts, controllers … need global config read (semantics.md l). */
export const SummaryWire = z.object({
  hosts: wireNumber,
  controllers: wireNumber,
  enforcers: wireNumber,
  disconnected_enforcers: wireNumber,
  domains: wireNumber,
  workloads: wireNumber,
  running_workloads: wireNumber,
  running_pods: wireNumber,
  services: wireNumber,
  policy_rules: wireNumber,
  scanners: wireNumber,
  platform: wireString,
  kube_version: wireString,
  openshift_version: wireString,
  cvedb_version: wireString,
  /** RFC 3339, "" while no scanner brought a database. */
  cvedb_create_time: wireString,
  component_versions: wireArray(z.string()),
})
export type SummaryWire = z.infer<typeof SummaryWire>

/** The answer of `GET /v1/system/summary`. */
export const SummaryAnswerWire = z.object({ summary: SummaryWire })

/** `RESTSecurityScores`: 0 is best; `security_risk_score` is the total out of 100. */
export const SecurityScoresWire = z.object({
  new_service_mode_score: wireNumber,
  service_mode_score: wireNumber,
  exposure_score: wireNumber,
  privileged_container_score: wireNumber,
  run_as_root_score: wireNumber,
  admission_rule_score: wireNumber,
  vulnerability_score: wireNumber,
  security_risk_score: z.number(),
})
export type SecurityScoresWire = z.infer<typeof SecurityScoresWire>

/** `RESTRiskScoreMetrics`: the counters the score is made of, for everybody who is signed in (semantics.md l). */
export const RiskMetricsWire = z.object({
  new_service_policy_mode: wireString,
  new_service_profile_mode: wireString,
  /** off | monitor | protect */
  adm_mode: wireString,
  deny_adm_ctrl_rules: wireNumber,
  enabled_deny_adm_ctrl_rules: wireNumber,
  /** Learned service groups by network policy mode. */
  groups: z.object({
    groups: wireNumber,
    discover_groups: wireNumber,
    monitor_groups: wireNumber,
    protect_groups: wireNumber,
  }),
  workloads: z.object({ privileged_wls: wireNumber, root_wls: wireNumber }),
})
export type RiskMetricsWire = z.infer<typeof RiskMetricsWire>

/** The part of `GET /v1/system/score/metrics` the console reads. No score at all stays undefined, never 0. */
export const RiskAnswerWire = z.object({
  metrics: RiskMetricsWire.nullish(),
  security_scores: SecurityScoresWire.nullish(),
})

/** The part of `GET /v1/system/config` that shell and federation dialogs need. */
export const ConfigAnswerWire = z.object({
  config: z.object({
    cluster_name: wireString,
    registry_https_proxy_status: wireBoolean,
  }),
})

/** `RESTNvAlertGroup`; `type` repeats in words what the name of the list says. */
const AlertGroupWire = z
  .object({ data: wireArray(z.object({ id: z.string(), message: wireString })) })
  .nullish()
  .transform((group) => group?.data ?? [])

/** `RESTNvAcceptableAlerts`: what the controller finds wrong with its installation, by what it is about. */
const AcceptableAlertsWire = z.object({
  clusterrole_alerts: AlertGroupWire,
  clusterrolebinding_alerts: AlertGroupWire,
  role_alerts: AlertGroupWire,
  rolebinding_alerts: AlertGroupWire,
  neuvector_crd_alerts: AlertGroupWire,
  certificate_alerts: AlertGroupWire,
  other_alerts: AlertGroupWire,
})
export type AcceptableAlertsWire = z.infer<typeof AcceptableAlertsWire>

const UpgradeWire = z.object({ version: wireString, tag: wireString }).nullish()

/** `RESTNvAlerts`, the answer of `GET /v1/system/alerts`; shrinks with the rights of whoever asks. */
export const AlertsWire = z.object({
  acceptable_alerts: AcceptableAlertsWire.nullish(),
  /** Keys of what was accepted; the alerts themselves are left out of the lists above. */
  accepted_alerts: wireArray(z.string()),
  neuvector_upgrade_info: z
    .object({ min_upgrade_version: UpgradeWire, max_upgrade_version: UpgradeWire })
    .nullish(),
})
export type AlertsWire = z.infer<typeof AlertsWire>
