import { cluster } from './cluster.ts'
import { fleet } from './fleet.ts'
import type { MemberSpec, Scenario } from './Scenario.ts'

/** Answers that never get better. */
const ALWAYS = Number.MAX_SAFE_INTEGER
const JSON_TYPE = 'application/json'

/** What is wrong on a bad day, by member of the everyday fleet. */
const TROUBLE: Readonly<Record<string, Partial<MemberSpec>>> = {
  'aks-remote2': { faults: { latencyMs: 6_000 } },
  'edge-lon-01': { faults: { down: true } },
  'edge-sgp-03': { status: 'synced', faults: { flapping: { upMs: 45_000, downMs: 30_000 } } },
  'eks-payments-eu': { status: 'synced', faults: { latencyMs: 9_000 } },
  'iks-demo': { status: 'synced', faults: { down: true } },
}

/** Clusters that have something wrong with them which no cluster of the everyday fleet has. */
const MORE: readonly { readonly spec: Parameters<typeof cluster>[0]; readonly member: MemberSpec }[] = [
  {
    spec: {
      name: 'eks-batch-us',
      ip: '44.198.20.31',
      nodes: 14,
      pods: 610,
      score: 58,
      disconnectedEnforcers: 2,
    },
    member: { name: 'eks-batch-us', status: 'req_error', faults: { commands: 'req_error' } },
  },
  {
    spec: { name: 'edge-osl-09', ip: '34.88.14.77', nodes: 3, pods: 49, score: 24, cveDbAgeHours: 200 },
    member: { name: 'edge-osl-09', status: 'unknown_cmd', faults: { commands: 'unknown_cmd' } },
  },
  {
    spec: { name: 'gke-ml-1', ip: '34.90.61.8', nodes: 22, pods: 1_240, score: 29 },
    member: { name: 'gke-ml-1', status: 'cluster_upgrade_ongoing', faults: { upgrading: true } },
  },
  {
    spec: { name: 'gov-dc-1', ip: '194.11.3.20', nodes: 9, pods: 330, score: 12, hasConsole: true },
    member: { name: 'gov-dc-1', status: 'synced', faults: { refusesPrimary: true } },
  },
  {
    spec: { name: 'ocp-bank-1', ip: '62.40.8.15', platform: 'Kubernetes-OpenShift', nodes: 11, pods: 402 },
    member: { name: 'ocp-bank-1', status: 'synced', faults: { clockSkewMs: 95_000 } },
  },
  {
    // What a proxy in between may make of an answer.
    spec: { name: 'rke2-core-1', ip: '51.15.90.4', nodes: 7, pods: 188, score: 33 },
    member: {
      name: 'rke2-core-1',
      status: 'synced',
      faults: {
        answers: [
          {
            route: 'GET /v1/system/summary',
            status: 200,
            body: '{"summary": "unavailable"}',
            contentType: JSON_TYPE,
            times: ALWAYS,
          },
        ],
      },
    },
  },
  {
    spec: { name: 'eks-dr-eu', ip: '18.184.77.2', nodes: 5, pods: 96, score: 7 },
    member: { name: 'eks-dr-eu', status: 'left' },
  },
]

/**
 * The same fleet on a bad day: members that are slow, that just died, come and go, refuse, answer nonsense or have left;
 * and one that was removed and does not know.
 */
export const degraded = (): Scenario => {
  const usual = fleet()
  if (!usual.federation) return usual
  const { primary, members } = usual.federation
  return {
    clusters: [...usual.clusters, ...MORE.map(({ spec }) => cluster({ hasConsole: false, ...spec }))],
    federation: {
      primary,
      members: [
        ...members.map((member) => ({ ...member, ...TROUBLE[member.name] })),
        ...MORE.map(({ member }) => member),
      ],
      unaware: ['k3s-store-101'],
    },
  }
}
