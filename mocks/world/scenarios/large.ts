import type { ClusterSpec } from '../builders/ClusterSpec.ts'
import { between, seededRandom } from '../builders/random.ts'
import { usualAccounts } from './accounts.ts'
import { cluster } from './cluster.ts'
import type { MemberSpec, Scenario } from './Scenario.ts'

const MEMBERS = 299
const KINDS = ['eks', 'gke', 'aks', 'rke2', 'k3s-store', 'edge', 'ocp'] as const
const PLACES = ['fra', 'nyc', 'sgp', 'lon', 'tyo', 'mad', 'osl', 'par', 'syd', 'gru'] as const

/** Three hundred clusters: one primary, ten members that are dead or slow. */
export const large = (): Scenario => {
  const names = Array.from({ length: MEMBERS }, (_, index) => memberName(index))
  return {
    clusters: [
      cluster({
        name: 'gke-one',
        ip: '34.118.200.15',
        nodes: 40,
        pods: 5_000,
        score: 14,
        policyRules: 5_000,
        moreSensors: 600,
        leastOnFirstNode: 10_000,
        registries: 'large',
        users: usualAccounts('fedAdmin'),
      }),
      ...names.map((name, index) => memberCluster(name, index)),
    ],
    federation: { primary: 'gke-one', members: names.map((name, index) => memberSpec(name, index)) },
  }
}

const memberName = (index: number) =>
  `${KINDS[index % KINDS.length] ?? 'eks'}-${PLACES[index % PLACES.length] ?? 'fra'}-${String(index + 1).padStart(3, '0')}`

function memberCluster(name: string, index: number) {
  const random = seededRandom(`large ${name}`)
  const nodes = between(random, 3, 30)
  return cluster({
    name,
    ...softwareOf(name, index),
    ip: `10.200.${Math.floor(index / 250)}.${(index % 250) + 2}`,
    nodes,
    pods: nodes * between(random, 12, 40),
    score: between(random, 4, 70),
    cveDbAgeHours: between(random, 2, index % 9 === 4 ? 900 : 48),
    disconnectedEnforcers: index % 23 === 11 ? between(random, 1, 4) : 0,
    // They show what the primary shares; three hundred times their own images would only be memory.
    registries: 'none',
    // One console for the primary and one for the first member are enough to look at.
    hasConsole: index === 0,
  })
}

/** Not every team upgrades on the same day. */
function softwareOf(name: string, index: number): Partial<ClusterSpec> {
  return {
    version: isBehind(index) ? '5.4.4' : '5.6.0',
    platform: name.startsWith('ocp') ? 'Kubernetes-OpenShift' : 'Kubernetes',
    kubeVersion: name.startsWith('k3s') ? 'v1.30.9+k3s1' : 'v1.31.4',
  }
}

const isBehind = (index: number) => index % 50 === 13

function memberSpec(name: string, index: number): MemberSpec {
  // Spread out, so that the first page of any list shows some of them.
  if (index % 60 === 7) return { name, status: 'disconnected', faults: { down: true } }
  if (index % 60 === 31) return { name, status: 'synced', faults: { latencyMs: 8_000 } }
  if (isBehind(index)) return { name, status: 'joint_upgrade_required' }
  if (index % 70 === 25) return { name, status: 'req_error', faults: { commands: 'req_error' } }
  return { name, status: 'synced', pollsAfterS: 20 + (index % 60) }
}
