import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { cellMessages } from './messages'
import { versionOf, type ClusterNumbers } from '../model/clusterRow'

/** What a card says about a cluster in one line: "251 pods · 8 nodes · 5.6.0". */
export function PhoneFacts({ numbers }: { readonly numbers: ClusterNumbers }) {
  const t = useMessages(cellMessages)
  const language = useLanguage()
  const { summary, status } = numbers
  // The score at the end of the line says that there was no answer.
  if (!summary) return status === 'pending' ? t('asking') : null
  const parts = [
    t('pods', { count: summary.running_pods, value: formatNumber(summary.running_pods, language) }),
    t('nodes', { count: summary.hosts, value: formatNumber(summary.hosts, language) }),
    versionOf(summary),
  ]
  return <bdi>{parts.filter(Boolean).join(' · ')}</bdi>
}
