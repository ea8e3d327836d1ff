import type { Language } from '~/shared/i18n/i18n'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import { formatSince } from '~/shared/lib/time'
import { federationMessages } from './messages'
import { isKnownStatus, isRestingMember, type SeenCluster } from './model/clusterStatus'

/** What a status is called and why it is so; plain text without names. */
export interface ClusterStatusText {
  /** "Disconnected"; a word this console does not know is shown as it came. */
  readonly word: string
  readonly reason: string
}

type FederationTranslate = Translate<(typeof federationMessages)['en']>

/** The state of a cluster in words, for places that have no room for `ClusterStatusLabel`. */
export function useClusterStatusText(cluster: SeenCluster): ClusterStatusText {
  return clusterStatusText(useMessages(federationMessages), cluster, useLanguage())
}

/** As `useClusterStatusText`, for table columns, CSV and lists. */
export function clusterStatusText(
  t: FederationTranslate,
  cluster: SeenCluster,
  language: Language,
): ClusterStatusText {
  const { status, sinceMs } = cluster
  if (status === '') return { word: t('statusNotYet'), reason: t('reasonNotYet') }
  if (!isKnownStatus(status)) return { word: t('statusUnknown', { status }), reason: t('reasonUnknown') }
  const word = t(`status.${status}`)
  if (isRestingMember(cluster)) {
    return { word, reason: t(cluster.isLocal ? 'reasonOwnJoined' : 'reasonPrimaryConnected') }
  }
  // How long something has been wrong tells more than what the word already says.
  if (sinceMs !== undefined && status === 'disconnected') {
    return { word, reason: formatSince(new Date(sinceMs), new Date(), language) }
  }
  return { word, reason: t(`reason.${status}`) }
}
