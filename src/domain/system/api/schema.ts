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

/** The part of `GET /v1/system/score/metrics` the console reads. No score at all stays undefined, never 0. */
export const ScoreAnswerWire = z.object({ security_scores: SecurityScoresWire.nullish() })

/** The part of `GET /v1/system/config` that shell and federation dialogs need. */
export const ConfigAnswerWire = z.object({
  config: z.object({
    cluster_name: wireString,
    registry_https_proxy_status: wireBoolean,
  }),
})
