import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatAgo } from '~/shared/lib/time'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { messages } from './messages'
import { countDifferences, type RolloutCell } from './model/rolloutCell'
import { ROLLOUT_LOOKS } from './rolloutLooks'

/** One kind of policy on one cluster: state, how many objects differ, and how old the reading is. */
export function RolloutCellLabel({ cell }: { readonly cell: RolloutCell }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const nowMs = useNow(5_000)
  const reasons = [
    ...('difference' in cell ? [t('objects', { count: countDifferences(cell.difference) })] : []),
    ...('readAtMs' in cell
      ? [formatAgo(new Date(Math.min(cell.readAtMs, nowMs)), new Date(nowMs), language)]
      : []),
  ]
  return (
    <StatusLabel
      {...ROLLOUT_LOOKS[cell.state]}
      word={t(`state.${cell.state}`)}
      reason={reasons.length > 0 ? reasons.join(' · ') : undefined}
    />
  )
}
