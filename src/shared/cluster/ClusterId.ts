/** A cluster's id; made only by `localCluster` and `managedCluster`, so that no other string passes for one. */
export type ClusterId = string & { readonly __brand: 'ClusterId' }

/** The cluster whose controller serves this console, whatever its role in a federation. */
export const localCluster = 'local' as ClusterId // the reserved id of docs/decisions/003

/** The id of a managed cluster, from the route or the member list. */
export function managedCluster(id: string): ClusterId {
  return id as ClusterId // the one place where a string becomes an id
}
