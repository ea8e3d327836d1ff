import type { ClusterId } from '~/shared/cluster/ClusterId'

/** The three kinds of components, in the order of the tabs; also the last part of the address. */
export const COMPONENT_KINDS = ['controllers', 'enforcers', 'scanners'] as const
export type ComponentKind = (typeof COMPONENT_KINDS)[number]

export const SYSTEM_COMPONENTS_PATH = 'assets/system-components'

/** List of one kind, or one component in its panel. */
export function componentPath(clusterId: ClusterId, kind: ComponentKind, componentId?: string): string {
  const list = `/clusters/${encodeURIComponent(clusterId)}/${SYSTEM_COMPONENTS_PATH}/${kind}`
  return componentId === undefined ? list : `${list}/${encodeURIComponent(componentId)}`
}
