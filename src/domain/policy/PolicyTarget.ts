import { createContext, use } from 'react'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'

/**
 * Which set of policy an editor works on. `fed`: the federated policy, on the primary and nowhere else, whatever cluster
 * is selected. `local`: what one cluster has, its read-only copies of federated objects included.
 */
export type PolicyScope = 'fed' | 'local'

/** What an editor knows of the policy it shows. The same editor serves both scopes (see policyTargets.tsx). */
export interface PolicyTarget {
  readonly scope: PolicyScope
  readonly client: ClusterClient
  /** Name of the cluster that is asked. */
  readonly clusterName: string
  /** Why the user may not change anything here, as a sentence; undefined when they may. */
  readonly obstacle: string | undefined
  /** Address of the pages of this policy: `/federation/policy` or `/clusters/<id>/policy`. */
  readonly path: string
  /** Where federated objects can be edited, for people who may see them there. */
  readonly federatedPath: string | undefined
}

export const PolicyTargetContext = createContext<PolicyTarget | undefined>(undefined)

/** The policy of the current page. */
export function usePolicyTarget(): PolicyTarget {
  const target = use(PolicyTargetContext)
  if (!target) throw new Error('usePolicyTarget outside a policy page')
  return target
}
