import type { ClusterId } from '~/shared/cluster/ClusterId'

export const NODES_PATH = 'assets/nodes'

/** The list, or one node in its panel. */
export function nodePath(clusterId: ClusterId, nodeId?: string): string {
  const list = `/clusters/${encodeURIComponent(clusterId)}/${NODES_PATH}`
  return nodeId === undefined ? list : `${list}/${encodeURIComponent(nodeId)}`
}
