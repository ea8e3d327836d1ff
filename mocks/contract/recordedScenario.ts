import { cluster } from '../world/scenarios/cluster.ts'
import { factoryAccounts } from '../world/scenarios/accounts.ts'
import type { Scenario } from '../world/scenarios/Scenario.ts'
import type { InstanceName } from './recordings.ts'

/** REST port of each recorded controller; its federation port is a thousand higher. */
const REST_PORTS: Readonly<Record<InstanceName, number>> = { primary: 10443, remote1: 20443, remote2: 30443 }

/** The world of the recordings before the first of them: three fresh controllers on one machine. */
export const recordedScenario = (): Scenario => ({
  clusters: Object.entries(REST_PORTS).map(([name, port]) => ({
    ...cluster({
      name,
      ip: '127.0.0.1',
      users: factoryAccounts(),
      signIn: { user: 'admin', password: 'admin' },
      factoryState: true,
      // Nothing runs there but the controllers.
      pods: 0,
      alerts: [
        {
          group: 'other_alerts',
          message:
            'Important: Please backup the data in Kubernetes secret neuvector-store-secret reset by NeuVector',
        },
      ],
    }),
    addresses: {
      rest: { server: '127.0.0.1', port },
      fed: { server: '127.0.0.1', port: port + 1000 },
    },
  })),
})
