import { useLocation, useNavigate, useParams } from 'react-router'
import type { PlatformWire } from '~/domain/scan/api/schema'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { textParam } from '~/shared/lib/urlParam'
import { platformIdOf } from './model/platform'
import { platformPath } from './paths'

const panelSpec = { cve: textParam() }

/** How list and panel find each other, and the vulnerability that is open in the panel: all in the address. */
export function usePlatformRoute() {
  const { clusterId } = useClusterClient()
  const { platformId } = useParams()
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const [{ cve }, update] = useUrlState(panelSpec)
  return {
    platformId,
    platformHref: (platform: PlatformWire) => platformPath(clusterId, platformIdOf(platform)),
    closePanel: () => void navigate(platformPath(clusterId)),
    cve,
    cveHref: (id: string) => {
      const params = new URLSearchParams(search)
      params.set('cve', id)
      return `${pathname}?${params.toString()}`
    },
    closeFinding: () => update({ cve: '' }),
  }
}
