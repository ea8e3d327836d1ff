import { create } from 'zustand'
import { localCluster, managedCluster, type ClusterId } from '~/shared/cluster/ClusterId'
import { readStored, writeStored } from '~/shared/lib/storage'

interface ClusterMemory {
  /** In the order they were pinned. */
  readonly pinned: readonly ClusterId[]
  /** Last opened first. */
  readonly recent: readonly ClusterId[]
}

const PINNED_KEY = 'pinned-clusters'
const RECENT_KEY = 'recent-clusters'
/** One more than the switcher shows: the open cluster is among them and not offered. */
const MAX_RECENT = 5

/** Written by hand or by another version, it may be anything. */
function storedIds(key: string): readonly ClusterId[] {
  const stored = readStored(key)
  const texts: readonly unknown[] = Array.isArray(stored) ? stored : []
  return texts.flatMap((text) => {
    if (typeof text !== 'string' || text === '') return []
    return text === localCluster ? localCluster : managedCluster(text)
  })
}

/** What the switcher lists on top. Ids of clusters that have left stay: they may join again, and are not shown meanwhile. */
export const useClusterMemory = create<ClusterMemory>(() => ({
  pinned: storedIds(PINNED_KEY),
  recent: storedIds(RECENT_KEY),
}))

/** Pins a cluster to the top of the switcher, or takes it off; says which. */
export function togglePinned(id: ClusterId): 'pinned' | 'unpinned' {
  const { pinned } = useClusterMemory.getState()
  const isPinned = pinned.includes(id)
  const next = isPinned ? pinned.filter((other) => other !== id) : [...pinned, id]
  useClusterMemory.setState({ pinned: next })
  writeStored(PINNED_KEY, next)
  return isPinned ? 'unpinned' : 'pinned'
}

/** Notes that the pages of a cluster were opened. */
export function noteOpened(id: ClusterId): void {
  const { recent } = useClusterMemory.getState()
  if (recent[0] === id) return
  const next = [id, ...recent.filter((other) => other !== id)].slice(0, MAX_RECENT)
  useClusterMemory.setState({ recent: next })
  writeStored(RECENT_KEY, next)
}
