import { usualAccounts } from './accounts.ts'
import { cluster } from './cluster.ts'
import type { Scenario } from './Scenario.ts'

/** The everyday fleet: a primary, members in varied states, and one cluster ready to join. */
export const fleet = (): Scenario => ({
  clusters: [
    cluster({
      name: 'gke-one',
      ip: '34.118.200.15',
      nodes: 12,
      pods: 486,
      score: 14,
      checkControl: 'strict',
      remoteRepository: 'on',
      registries: 'leading',
      users: usualAccounts('fedAdmin'),
      rancher: { termsAccepted: true },
      alerts: [
        {
          group: 'certificate_alerts',
          message: 'The certificate of the controller expires on 2027-01-14. Renew it before that day.',
        },
      ],
    }),
    cluster({
      name: 'aks-remote2',
      ip: '20.61.4.90',
      nodes: 9,
      pods: 312,
      score: 22,
      checkControl: 'loose',
      remoteRepository: 'off',
      rancher: { termsAccepted: false },
    }),
    cluster({ name: 'edge-lon-01', ip: '34.89.12.7', nodes: 3, pods: 64, score: 9 }),
    cluster({
      name: 'edge-sgp-03',
      ip: '34.142.9.31',
      nodes: 3,
      pods: 58,
      score: 18,
      admissionByCrd: true,
    }),
    cluster({
      name: 'eks-payments-eu',
      ip: '3.122.40.8',
      nodes: 18,
      pods: 904,
      score: 47,
      cveDbVersion: '3.986',
      cveDbAgeHours: 30,
    }),
    cluster({
      name: 'iks-demo',
      ip: '158.177.3.20',
      nodes: 6,
      pods: 143,
      score: 63,
      alerts: [
        {
          group: 'clusterrole_alerts',
          message:
            'Cluster role "neuvector-binding-app" lacks the permission to list and watch namespaces and services.',
        },
      ],
      disconnectedEnforcers: 1,
    }),
    cluster({
      name: 'edge-nyc-02',
      ip: '34.86.70.5',
      version: '5.4.4',
      nodes: 3,
      pods: 71,
      score: 31,
      cveDbVersion: '3.961',
      cveDbAgeHours: 624,
    }),
    cluster({
      name: 'rhos-remote-aws',
      ip: '54.93.18.77',
      platform: 'Kubernetes-OpenShift',
      nodes: 8,
      pods: 251,
      score: 28,
    }),
    cluster({ name: 'aks-analytics', ip: '20.79.110.3', nodes: 5, pods: 120, score: 26 }),
    cluster({
      name: 'k3s-store-101',
      ip: '185.12.64.9',
      kubeVersion: 'v1.30.9+k3s1',
      nodes: 3,
      pods: 42,
      score: 16,
    }),
  ],
  federation: {
    primary: 'gke-one',
    members: [
      { name: 'aks-remote2', status: 'synced' },
      { name: 'edge-lon-01', status: 'synced' },
      { name: 'edge-sgp-03', status: 'syncing', pollsAfterS: 15 },
      { name: 'eks-payments-eu', status: 'joined', pollsAfterS: 40 },
      { name: 'iks-demo', status: 'out_of_sync', pollsAfterS: 90 },
      { name: 'edge-nyc-02', status: 'joint_upgrade_required' },
      { name: 'rhos-remote-aws', status: 'disconnected', faults: { down: true } },
      { name: 'aks-analytics', status: 'pending', faults: { down: true } },
    ],
  },
})
