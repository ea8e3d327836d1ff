import type { Translate } from '~/shared/i18n/useMessages'
import type { federationMessages } from './messages'
import { isKnownStatus } from './model/clusterStatus'
import type { FederatedCluster } from './model/membership'

type FederationTranslate = Translate<(typeof federationMessages)['en']>

/** Port of a managed cluster's REST service when its address is not known. */
const USUAL_PORT = 10443

/**
 * Cause and remedy of a cluster's state in one sentence or two, for `RichMessage`: the name stands as `[[name]]`. On a
 * managed cluster's console the same words mean something else, because the direction is the other one.
 */
export function clusterAdvice(t: FederationTranslate, cluster: FederatedCluster): string {
  const { status, kind, isLocal, address } = cluster
  const port = address.port === 0 ? USUAL_PORT : address.port
  if (kind === 'primary' && !isLocal && status === 'disconnected') return t('advicePrimarySilent', { port })
  if (kind === 'managed' && isLocal && status === 'kicked') return t('adviceOwnKicked')
  if (status === '') return t('adviceNotYet')
  return isKnownStatus(status) ? t(`advice.${status}`, { port }) : t('adviceUnknown', { status })
}
