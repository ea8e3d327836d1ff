import { useLocation, useNavigate, useParams } from 'react-router'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { namespacePath } from './paths'

/** How list and panel find each other: by the namespace in the address. Filters stay while the panel opens and closes. */
export function useNamespaceRoute() {
  const { clusterId } = useClusterClient()
  const { namespace } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  return {
    namespace,
    namespaceHref: ({ name }: { readonly name: string }) => namespacePath(clusterId, name) + search,
    closePanel: () => void navigate(namespacePath(clusterId) + search),
  }
}
