import { ApiError } from '~/shared/api/ApiError'
import type { ApiClients } from '~/shared/cluster/ApiClients'
import type { CallOptions, ClusterClient } from '~/shared/cluster/ClusterClient'
import { FanOut, type Verdict } from './model/FanOut'

/** Time a fleet-wide reading waits for one cluster, counted from when it is sent (architecture.md 3). */
const FLEET_TIMEOUT_MS = 10_000

/**
 * The same client for pages that ask many clusters at once: its readings wait for their turn, give up after ten
 * seconds, rest with a cluster that keeps failing, and are marked as background reads. Its queries have the same keys,
 * so what was read is shared with the cluster's own pages. `post` is for questions that the API takes as POST.
 */
export function fleetClient(client: ClusterClient, fanOut: FanOut): ClusterClient {
  const { clusterId } = client
  const asFleetCall = (options?: CallOptions): CallOptions => ({
    ...options,
    background: true,
    timeoutMs: FLEET_TIMEOUT_MS,
  })
  return {
    ...client,
    get: (path, schema, options) =>
      fanOut.run(clusterId, () => client.get(path, schema, asFleetCall(options)), options?.signal),
    post: (path, schema, body, options) =>
      fanOut.run(clusterId, () => client.post(path, schema, body, asFleetCall(options)), options?.signal),
  }
}

const engines = new WeakMap<ApiClients, FanOut>()

/** The one engine of the console: views that are open together share its eight places and what it knows of clusters. */
export function fanOutOf(clients: ApiClients): FanOut {
  const known = engines.get(clients)
  if (known) return known
  const engine = new FanOut({ verdictOf, now: () => performance.now(), random: Math.random })
  engines.set(clients, engine)
  return engine
}

/** What a failed request says about the cluster it was for. */
function verdictOf(error: unknown): Verdict {
  if (!(error instanceof ApiError)) return 'unknown'
  switch (error.kind) {
    case 'timeout':
    case 'cluster-unreachable':
    case 'cluster-auth':
    case 'busy':
      return 'failed'
    // The console's own server is gone or our own session has ended: nobody's fault out there.
    case 'network':
    case 'unauthenticated':
      return 'unknown'
    default:
      return 'answered'
  }
}
