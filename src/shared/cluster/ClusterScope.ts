import { createContext, use } from 'react'
import type { ClusterClient } from './ClusterClient'

/** What a cluster page knows of the cluster it shows. Set by the cluster layout from the address, and by nothing else. */
export interface ClusterScope {
  readonly client: ClusterClient
  /** The cluster's name as people know it, for titles, toasts and dialogs. */
  readonly name: string
}

export const ClusterScopeContext = createContext<ClusterScope | undefined>(undefined)

/** The cluster of the current page. */
export function useClusterScope(): ClusterScope {
  const scope = use(ClusterScopeContext)
  if (!scope) throw new Error('useClusterScope outside a cluster page')
  return scope
}

/** The client of the cluster of the current page. */
export function useClusterClient(): ClusterClient {
  return useClusterScope().client
}
