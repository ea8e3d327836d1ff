import { createContext, use } from 'react'
import type { Transport } from '../api/Transport'
import { createClusterClient, type ClusterClient } from './ClusterClient'
import { localCluster, type ClusterId } from './ClusterId'
import { createFederationClient, type FederationClient } from './FederationClient'

/** Every client of the console, made once per page load (or per test) and handed down by context. */
export interface ApiClients {
  readonly local: ClusterClient
  readonly federation: FederationClient
  for(clusterId: ClusterId): ClusterClient
}

export function createApiClients(transport: Transport, probeSession: () => Promise<boolean>): ApiClients {
  const clients = new Map<ClusterId, ClusterClient>()
  const clientFor = (clusterId: ClusterId) => {
    const known = clients.get(clusterId)
    if (known) return known
    const client = createClusterClient(transport, clusterId, probeSession)
    clients.set(clusterId, client)
    return client
  }
  return { local: clientFor(localCluster), federation: createFederationClient(transport), for: clientFor }
}

export const ApiClientsContext = createContext<ApiClients | undefined>(undefined)

/** All clients: for pages about the federation and for the shell. Cluster pages use `useClusterClient`. */
export function useApiClients(): ApiClients {
  const clients = use(ApiClientsContext)
  if (!clients) throw new Error('useApiClients outside ApiClientsContext')
  return clients
}
