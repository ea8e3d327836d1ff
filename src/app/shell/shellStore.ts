import { create } from 'zustand'
import { localCluster, managedCluster, type ClusterId } from '~/shared/cluster/ClusterId'
import { readStored, writeStored } from '~/shared/lib/storage'

interface ShellState {
  /** Left navigation shows icons only. */
  readonly isNavCollapsed: boolean
  /** The navigation drawer of narrow screens is open. */
  readonly isDrawerOpen: boolean
  /** The cluster whose pages were open last; federation pages keep it selected. Never decides what a page shows. */
  readonly lastCluster: ClusterId
}

const NAV_KEY = 'nav-collapsed'
const CLUSTER_KEY = 'last-cluster'

function storedCluster(): ClusterId {
  const stored = readStored(CLUSTER_KEY)
  return typeof stored === 'string' ? managedCluster(stored) : localCluster
}

export const useShell = create<ShellState>(() => ({
  isNavCollapsed: readStored(NAV_KEY) === true,
  isDrawerOpen: false,
  lastCluster: storedCluster(),
}))

export function setNavCollapsed(isNavCollapsed: boolean): void {
  useShell.setState({ isNavCollapsed })
  writeStored(NAV_KEY, isNavCollapsed)
}

export function setDrawerOpen(isDrawerOpen: boolean): void {
  useShell.setState({ isDrawerOpen })
}

export function rememberCluster(lastCluster: ClusterId): void {
  if (useShell.getState().lastCluster === lastCluster) return
  useShell.setState({ lastCluster })
  writeStored(CLUSTER_KEY, lastCluster)
}
