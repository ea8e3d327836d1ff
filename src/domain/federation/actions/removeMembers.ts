import type { FederatedCluster } from '../model/membership'

/** What became of each cluster that was to be removed. */
export interface RemoveOutcome {
  readonly removed: readonly FederatedCluster[]
  readonly failed: readonly { readonly cluster: FederatedCluster; readonly error: unknown }[]
}

/** Removes clusters one after the other; one that fails does not keep the others from being removed. */
export async function removeMembers(
  clusters: readonly FederatedCluster[],
  removeOne: (id: string) => Promise<unknown>,
): Promise<RemoveOutcome> {
  const removed: FederatedCluster[] = []
  const failed: { cluster: FederatedCluster; error: unknown }[] = []
  for (const cluster of clusters) {
    try {
      await removeOne(cluster.id)
      removed.push(cluster)
    } catch (error) {
      failed.push({ cluster, error })
    }
  }
  return { removed, failed }
}
