import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { clusterHref } from './clusterHref'
import { federationMessages } from './messages'
import type { FederatedCluster } from './model/membership'
import { clusterStatusText } from './useClusterStatusText'

/** Why a cluster cannot be opened from here; undefined when it can. */
export function useClosedReason(): (cluster: FederatedCluster) => string | undefined {
  const f = useMessages(federationMessages)
  const language = useLanguage()
  return (cluster) => {
    if (clusterHref(cluster) !== undefined) return undefined
    if (cluster.kind === 'primary') return f('adviceMemberOnPrimary')
    const { word, reason } = clusterStatusText(f, cluster, language)
    return f('closedReason', { word, reason })
  }
}
