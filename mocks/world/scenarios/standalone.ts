import { factoryAccounts } from './accounts.ts'
import { cluster } from './cluster.ts'
import type { Scenario } from './Scenario.ts'

const fresh = {
  users: factoryAccounts(),
  signIn: { user: 'admin', password: 'admin' },
  factoryState: true,
}

/** Three clusters in factory state, none in a federation. */
export const standalone = (): Scenario => ({
  clusters: [
    cluster({ name: 'gke-one', ip: '34.118.200.15', nodes: 12, pods: 486, score: 14, ...fresh }),
    cluster({ name: 'edge-lon-01', ip: '34.89.12.7', nodes: 3, pods: 64, score: 9, ...fresh }),
    cluster({ name: 'aks-remote2', ip: '20.61.4.90', nodes: 9, pods: 312, score: 22, ...fresh }),
  ],
})
