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
      case 'closed':
      case 'state':
      case 'progress':
        return stateWord(row)
      default:
        return t(`condition.${condition}`)
    }
  }

  /** A version gap is told with the version; every other state by its word. */
  function stateWord({ cluster, version }: SummaryRow): string {
    if (version === undefined || !cluster.versionDiffers) return clusterStatusText(f, cluster, language).word
    return t(cluster.status === 'joint_upgrade_required' ? 'oldVersion' : 'newVersion', { version })
  }
}
