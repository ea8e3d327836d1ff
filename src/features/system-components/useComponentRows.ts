import { useLocation, useNavigate, useParams } from 'react-router'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { componentPath, type ComponentKind } from './paths'

/**
 * How rows and panel of a list find each other: by the component's id in the address. Filters and sorting stay in the
 * address while the panel opens and closes.
 */
export function useComponentRows(kind: ComponentKind) {
  const { clusterId } = useClusterClient()
  const { componentId } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  return {
    selectedRowId: componentId,
    rowHref: (component: { readonly id: string }) => componentPath(clusterId, kind, component.id) + search,
    closePanel: () => void navigate(componentPath(clusterId, kind) + search),
  }
}
