import type { ClusterId } from '~/shared/cluster/ClusterId'

export const NAMESPACES_PATH = 'assets/namespaces'

/** The list, or one namespace in its panel. */
export function namespacePath(clusterId: ClusterId, namespace?: string): string {
  const list = `/clusters/${encodeURIComponent(clusterId)}/${NAMESPACES_PATH}`
  return namespace === undefined ? list : `${list}/${encodeURIComponent(namespace)}`
}
