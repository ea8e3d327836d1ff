import type { SummaryWire } from '../../../src/domain/system/api/schema.ts'
import type { RiskMetricsState, ScoresState } from '../../controller/InventoryState.ts'
import { between, seededRandom } from './random.ts'

/** Largest value of each part of the score (semantics.md l). */
const MAX = { service: 26, exposure: 42, vulnerability: 16, admission: 4 } as const
type Part = keyof typeof MAX

/** Splits a total over the parts of the controller's formula; they add up to it. */
export function buildScores(total: number): ScoresState {
  const newService = total >= 12 ? 4 : total >= 6 ? 2 : 0
  const privileged = total > 20 ? 4 : 0
  const root = total > 10 ? 4 : 0
  const parts = spread(total - newService - privileged - root)
  return {
    new_service_mode_score: newService,
    service_mode_score: parts.service,
    service_mode_score_by_100: byHundred(parts.service, MAX.service),
    exposure_score: parts.exposure,
    exposure_score_by_100: byHundred(parts.exposure, MAX.exposure),
    privileged_container_score: privileged,
    run_as_root_score: root,
    admission_rule_score: parts.admission,
    vulnerability_score: parts.vulnerability,
    vulnerability_score_by_100: byHundred(parts.vulnerability, MAX.vulnerability),
    security_risk_score: total,
  }
}

const byHundred = (part: number, max: number) => Math.ceil((part / max) * 100)

/** Hands out points one by one, always to the part that is emptiest for its size. */
function spread(points: number): Record<Part, number> {
  const parts: Record<Part, number> = { service: 0, exposure: 0, vulnerability: 0, admission: 0 }
  const order = ['service', 'exposure', 'vulnerability', 'admission'] as const
  for (let left = points; left > 0; left -= 1) {
    const next = order
      .filter((part) => parts[part] < MAX[part])
      .toSorted((a, b) => (parts[a] + 1) / MAX[a] - (parts[b] + 1) / MAX[b])[0]
    if (!next) break
    parts[next] += 1
  }
  return parts
}

/** Counters from which these scores could have been computed. */
export function buildRiskMetrics(name: string, summary: SummaryWire, scores: ScoresState): RiskMetricsState {
  const random = seededRandom(`risk ${name}`)
  const discover = scores.new_service_mode_score
  const admission = scores.admission_rule_score
  return {
    platform: summary.platform,
    kube_version: summary.kube_version,
    openshift_version: summary.openshift_version,
    new_service_policy_mode: discover >= 2 ? 'Discover' : 'Monitor',
    new_service_profile_mode: discover >= 4 ? 'Discover' : 'Monitor',
    adm_mode: admission >= 4 ? 'off' : admission === 1 || admission === 3 ? 'monitor' : 'protect',
    enabled_deny_adm_ctrl_rules: admission <= 1 ? 3 : 0,
    deny_adm_ctrl_rules: admission <= 1 ? 4 : 0,
    hosts: summary.hosts,
    workloads: {
      running_pods: summary.running_pods,
      privileged_wls: scores.privileged_container_score > 0 ? between(random, 1, summary.hosts) : 0,
      root_wls: scores.run_as_root_score > 0 ? between(random, 4, Math.max(5, summary.services)) : 0,
      discover_ext_eps: Math.ceil(scores.exposure_score / 6),
      monitor_ext_eps: Math.ceil(scores.exposure_score / 8),
      protect_ext_eps: between(random, 0, 3),
      threat_ext_eps: scores.exposure_score > 20 ? between(random, 1, 3) : 0,
      violate_ext_eps: scores.exposure_score > 10 ? between(random, 1, 3) : 0,
    },
    groups: groupCounters(summary.services, scores.service_mode_score / MAX.service),
    cves: {
      discover_cves: scores.vulnerability_score * between(random, 20, 40),
      monitor_cves: between(random, 0, 60),
      protect_cves: between(random, 0, 40),
      platform_cves: scores.vulnerability_score >= 2 ? between(random, 1, 6) : 0,
      host_cves: summary.hosts * between(random, 2, 20),
    },
  }
}

/** `share` of the services are still learning; the rest is half monitored, half protected. */
function groupCounters(groups: number, share: number) {
  const discover = Math.round(groups * share)
  const monitor = Math.floor((groups - discover) / 2)
  const protect = groups - discover - monitor
  return {
    groups,
    discover_groups: discover,
    monitor_groups: monitor,
    protect_groups: protect,
    profile_discover_groups: discover,
    profile_monitor_groups: monitor,
    profile_protect_groups: protect,
    discover_groups_zero_drift: 0,
    monitor_groups_zero_drift: 0,
    protect_groups_zero_drift: 0,
  }
}
