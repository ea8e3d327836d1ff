import type { SummaryWire } from '../../../src/domain/system/api/schema.ts'
import type {
  ControllerWire,
  EnforcerWire,
  ScannerWire,
} from '../../../src/features/system-components/api/schema.ts'
import type { InventoryState } from '../../controller/InventoryState.ts'
import type { ClusterSpec } from './ClusterSpec.ts'
import { between, hex, seededRandom } from './random.ts'
import { buildRiskMetrics, buildScores } from './riskScore.ts'
import { buildVulnerabilityCounts } from './vulnerabilities.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The chart's default: three controllers that elect a leader. */
const CONTROLLERS = 3
const GIB = 1024 ** 3

/** What a cluster of this size reports about itself. */
export function buildInventory(spec: ClusterSpec, nowMs: number): InventoryState {
  const random = seededRandom(spec.name)
  const nodes = Array.from({ length: spec.nodes }, (_, index) => nodeName(spec.name, index, random))
  const controllers = buildControllers(spec, nodes, nowMs, random)
  const enforcers = buildEnforcers(spec, nodes, nowMs, random)
  const scanners = buildScanners(spec, nowMs, random)
  const summary = buildSummary(spec, scanners.length, nowMs, random)
  const scores = buildScores(spec.score)
  return {
    controllers,
    enforcers,
    scanners,
    summary,
    scores,
    metrics: buildRiskMetrics(spec.name, summary, scores),
    vulnerabilities: buildVulnerabilityCounts(spec.name, spec.pods, spec.nodes, spec.score),
    alerts: (spec.alerts ?? []).map((alert, index) => ({ ...alert, id: alertId(spec.name, index) })),
    acceptedAlerts: [],
  }
}

/** RFC 3339 without fraction, as the controller prints times. */
const at = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')

/** 64 hexadecimal digits, as a hash has. */
const alertId = (cluster: string, index: number) => hex(seededRandom(`${cluster} alert ${index}`), 64)

function nodeName(cluster: string, index: number, random: () => number): string {
  if (cluster.startsWith('gke')) return `gke-pool-1-${hex(random, 8)}-${hex(random, 4)}`
  if (cluster.startsWith('eks'))
    return `ip-10-0-${between(random, 1, 99)}-${between(random, 2, 250)}.ec2.internal`
  if (cluster.startsWith('aks'))
    return `aks-nodepool1-${between(random, 10_000_000, 49_999_999)}-vmss${String(index).padStart(6, '0')}`
  return `${cluster}-node-${index + 1}`
}

const podHash = (random: () => number) => {
  const alphabet = 'bcdfghjklmnpqrstvwxz2456789'
  return Array.from({ length: 5 }, () => alphabet.charAt(between(random, 0, alphabet.length - 1))).join('')
}

/** Fields a controller and an enforcer share. */
function component(
  role: 'controller' | 'enforcer',
  spec: ClusterSpec,
  node: string,
  startedMs: number,
  random: () => number,
) {
  const hostId = hex(random, 32)
  const suffix = role === 'controller' ? `${hex(random, 9)}-${podHash(random)}` : podHash(random)
  const name = `neuvector-${role}-pod-${suffix}`
  return {
    id: hex(random, 64),
    name,
    display_name: name,
    host_name: node,
    host_id: `${node}:${hostId}`,
    version: `v${spec.version}`,
    labels: {
      app: `neuvector-${role}-pod`,
      'neuvector.role': role,
      release: 'neuvector',
    },
    domain: 'neuvector',
    created_at: at(startedMs),
    started_at: at(startedMs + 4_000),
    joined_at: at(startedMs + 31_000),
    memory_limit: role === 'controller' ? 4 * GIB : 0,
    cpus: '',
    cluster_ip: `10.${between(random, 40, 240)}.${between(random, 0, 15)}.${between(random, 2, 250)}`,
    connection_state: 'connected',
    disconnected_at: '',
  }
}

function buildControllers(
  spec: ClusterSpec,
  nodes: readonly string[],
  nowMs: number,
  random: () => number,
): ControllerWire[] {
  const startedMs = nowMs - between(random, 2, 40) * DAY_MS
  return Array.from({ length: Math.min(CONTROLLERS, nodes.length) }, (_, index) => ({
    ...component('controller', spec, nodes[index] ?? spec.name, startedMs + index * 9_000, random),
    leader: index === 0,
    orch_conn_status: 'connected',
    orch_conn_last_error: '',
    read_prime_config: false,
  }))
}

function buildEnforcers(
  spec: ClusterSpec,
  nodes: readonly string[],
  nowMs: number,
  random: () => number,
): EnforcerWire[] {
  const startedMs = nowMs - between(random, 2, 40) * DAY_MS
  return nodes.map((node, index) => {
    const offline = index >= nodes.length - spec.disconnectedEnforcers
    return {
      ...component('enforcer', spec, node, startedMs + index * 3_000, random),
      connection_state: offline ? 'disconnected' : 'connected',
      disconnected_at: offline ? at(nowMs - between(random, 2, 300) * 60_000) : '',
      pid_mode: 'host',
      network_mode: 'default',
      nv_protect: true,
    }
  })
}

function buildScanners(spec: ClusterSpec, nowMs: number, random: () => number): ScannerWire[] {
  const count = Math.max(1, Math.min(6, Math.ceil(spec.nodes / 6)))
  return Array.from({ length: count }, (_, index) => ({
    id: hex(random, 64),
    cvedb_version: spec.cveDbVersion,
    cvedb_create_time: at(nowMs - spec.cveDbAgeHours * HOUR_MS),
    joined_timestamp: Math.floor((nowMs - between(random, 1, 20) * DAY_MS) / 1000),
    server: `10.${between(random, 40, 240)}.${between(random, 0, 15)}.${between(random, 2, 250)}`,
    port: 18402,
    scanned_containers: between(random, 20, 60) + Math.floor(spec.pods / count),
    scanned_hosts: Math.ceil(spec.nodes / count),
    scanned_images: between(random, 0, 180) * (index + 1),
    scanned_serverless: 0,
  }))
}

function buildSummary(spec: ClusterSpec, scanners: number, nowMs: number, random: () => number): SummaryWire {
  const workloads = Math.round(spec.pods * 1.45)
  return {
    hosts: spec.nodes,
    controllers: Math.min(CONTROLLERS, spec.nodes),
    enforcers: spec.nodes,
    disconnected_enforcers: spec.disconnectedEnforcers,
    // At least those of the platform and of the services that every cluster has (policy.ts).
    domains: between(random, 11, 24),
    workloads,
    running_workloads: workloads - between(random, 0, 9),
    running_pods: spec.pods,
    services: Math.max(4, Math.round(spec.pods / 3.2)),
    policy_rules: between(random, 20, 400),
    scanners,
    platform: spec.platform,
    kube_version: spec.kubeVersion,
    openshift_version: spec.platform.includes('OpenShift') ? '4.15.12' : '',
    cvedb_version: spec.cveDbVersion,
    cvedb_create_time: at(nowMs - spec.cveDbAgeHours * HOUR_MS),
    component_versions: [`v${spec.version}`],
  }
}
