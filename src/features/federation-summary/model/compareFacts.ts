import type { SummaryRow } from './summaryRow'

/** Parts of the comparison, in the order they are shown. */
export const FACT_SECTIONS = ['versions', 'score', 'policy', 'vulnerabilities', 'components', 'size'] as const
export type FactSection = (typeof FACT_SECTIONS)[number]

/** What is compared, by section. */
const FACTS = {
  versions: ['version', 'restVersion', 'kubernetes', 'platform', 'database'],
  score: [
    'score',
    'newService',
    'serviceMode',
    'exposure',
    'privileged',
    'root',
    'admission',
    'vulnerabilityScore',
  ],
  policy: ['newPolicyMode', 'discover', 'monitor', 'protect', 'rules', 'admissionMode', 'denyRules'],
  vulnerabilities: ['critical', 'high', 'medium', 'low'],
  components: ['controllers', 'enforcers', 'lostEnforcers', 'scanners'],
  size: ['nodes', 'pods', 'namespaces', 'services'],
} as const satisfies Record<FactSection, readonly string[]>
export type FactId = (typeof FACTS)[FactSection][number]

/** Null: the cluster did not tell. */
export type FactValue = string | number | null

export interface Fact {
  readonly section: FactSection
  readonly id: FactId
  /** In the order of the clusters. */
  readonly values: readonly FactValue[]
  /** The clusters that told say different things; one that did not tell makes no difference. */
  readonly differs: boolean
}

/** Everything that is known of the clusters, fact by fact. Old numbers are not compared with new ones: they count as not told. */
export function compareFacts(rows: readonly SummaryRow[]): readonly Fact[] {
  const valuesOf = rows.map(factsOf)
  return FACT_SECTIONS.flatMap((section) =>
    FACTS[section].map((id: FactId) => {
      const values = valuesOf.map((facts) => facts[id] ?? null)
      const told = new Set(values.filter((value) => value !== null))
      return { section, id, values, differs: told.size > 1 }
    }),
  )
}

function factsOf(row: SummaryRow): Partial<Record<FactId, FactValue>> {
  const membership = { restVersion: orNull(row.cluster.restVersion) }
  const vulnerabilities =
    row.vulnerabilitiesOutcome === 'answered' && row.vulnerabilities ? { ...row.vulnerabilities } : {}
  if (row.outcome !== 'answered') return { ...membership, ...vulnerabilities }
  return { ...membership, ...vulnerabilities, ...summaryFacts(row), ...scoreFacts(row), ...policyFacts(row) }
}

function summaryFacts({ numbers: { summary }, version }: SummaryRow): Partial<Record<FactId, FactValue>> {
  if (!summary) return {}
  return {
    version: version ?? null,
    kubernetes: orNull(summary.kube_version),
    platform: orNull(summary.platform),
    database: orNull(summary.cvedb_version),
    nodes: summary.hosts,
    pods: summary.running_pods,
    namespaces: summary.domains,
    services: summary.services,
    controllers: summary.controllers,
    enforcers: summary.enforcers,
    lostEnforcers: summary.disconnected_enforcers,
    scanners: summary.scanners,
    rules: summary.policy_rules,
  }
}

function scoreFacts({ risk }: SummaryRow): Partial<Record<FactId, FactValue>> {
  const scores = risk?.scores
  if (!scores) return {}
  return {
    score: scores.security_risk_score,
    newService: scores.new_service_mode_score,
    serviceMode: scores.service_mode_score,
    exposure: scores.exposure_score,
    privileged: scores.privileged_container_score,
    root: scores.run_as_root_score,
    admission: scores.admission_rule_score,
    vulnerabilityScore: scores.vulnerability_score,
  }
}

function policyFacts({ risk }: SummaryRow): Partial<Record<FactId, FactValue>> {
  const metrics = risk?.metrics
  if (!metrics) return {}
  return {
    newPolicyMode: orNull(metrics.new_service_policy_mode),
    discover: metrics.groups.discover_groups,
    monitor: metrics.groups.monitor_groups,
    protect: metrics.groups.protect_groups,
    admissionMode: orNull(metrics.adm_mode),
    denyRules: metrics.enabled_deny_adm_ctrl_rules,
  }
}

const orNull = (text: string) => (text === '' ? null : text)
