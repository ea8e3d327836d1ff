import { Outlet } from 'react-router'
import { useFederation } from '~/domain/federation/useFederation'
import { PageScope } from '~/shared/ui/PageScope'

/** Pages about the federation itself; their titles carry the name of the cluster that serves the console. */
export function FederationLayout() {
  const { localName } = useFederation()
  return (
    <PageScope.Provider value={{ name: localName }}>
      <Outlet />
    </PageScope.Provider>
  )
}
