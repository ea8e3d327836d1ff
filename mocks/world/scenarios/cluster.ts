import type { ClusterSpec } from '../builders/ClusterSpec.ts'
import { PASSWORD, usualAccounts } from './accounts.ts'

/** A cluster of a scenario: what it does not say is like a middle-sized cluster on the current version. */
export function cluster(
  fields: Pick<ClusterSpec, 'name'> & { ip: string } & Partial<Omit<ClusterSpec, 'name' | 'addresses'>>,
): ClusterSpec {
  const { ip, ...given } = fields
  return {
    version: '5.6.0',
    platform: 'Kubernetes',
    kubeVersion: 'v1.31.4',
    nodes: 6,
    pods: 143,
    score: 20,
    policyRules: 36,
    disconnectedEnforcers: 0,
    cveDbVersion: '3.987',
    cveDbAgeHours: 6,
    users: usualAccounts('admin'),
    signIn: { user: 'admin', password: PASSWORD },
    hasConsole: true,
    factoryState: false,
    // The services fed-worker and fed-master of the chart behind one load balancer.
    addresses: { rest: { server: ip, port: 10443 }, fed: { server: ip, port: 11443 } },
    ...given,
  }
}
