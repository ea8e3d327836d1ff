import { federationMessages } from '~/domain/federation/messages'
import { clusterStatusText } from '~/domain/federation/useClusterStatusText'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { scoreBand } from '~/shared/ui/scoreBand'
import { messages } from './messages'
import { conditionOf } from './model/condition'
import type { SummaryRow } from './model/summaryRow'

/** What a tile says under the name: the worst condition in a word or two. */
export function useTileText(): (row: SummaryRow) => string {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const language = useLanguage()
  return (row) => {
    const condition = conditionOf(row)
    const { score } = row.numbers
    switch (condition) {
      case 'poor':
      case 'fair':
      case 'good':
        // These conditions come from a score.
        return `${score ?? ''} ${t(`band.${scoreBand(score ?? 0)}`)}`
      case 'state':
      case 'progress':
        return row.cluster.versionDiffers && row.version !== undefined
          ? t('otherVersion', { version: row.version })
          : clusterStatusText(f, row.cluster, language).word
      case 'unreachable':
        // Why it cannot be asked, where the primary says more than that it is silent.
        return CLOSED.has(row.cluster.status)
          ? clusterStatusText(f, row.cluster, language).word
          : t('condition.unreachable')
      default:
        return t(`condition.${condition}`)
    }
  }
}

/** States in which the primary does not forward, although the cluster may be well. */
const CLOSED: ReadonlySet<string> = new Set([
  '',
  'pending',
  'kicked',
  'left',
  'cluster_upgrade_ongoing',
  'license_disallow',
])
