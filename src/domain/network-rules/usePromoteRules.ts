import { useMutation } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { usePromotion } from '~/domain/policy/usePromotion'
import { useMessages } from '~/shared/i18n/useMessages'
import { promoteRulesMutation } from './api/mutations'
import { messages } from './messages'
import type { RuleRow } from './model/ruleRow'

/** Copies rules of the primary, with their groups, to the federated ones; undefined where that cannot be. */
export function usePromoteRules(): ((rows: readonly RuleRow[]) => void) | undefined {
  const t = useMessages(messages)
  const { client } = usePolicyTarget()
  const { mutateAsync } = useMutation(promoteRulesMutation(client))
  const promote = usePromotion({
    promote: mutateAsync,
    tab: 'network-rules',
    words: (count) => ({
      title: t('promoteTitle', { count }),
      consequences: [
        { title: t('promoteCopies'), detail: t('promoteCopiesText') },
        { title: t('promoteGroups'), detail: t('promoteGroupsText') },
      ],
      confirmLabel: t('promoteConfirm'),
      track: t('trackTitle'),
      done: t('promoted', { count }),
      show: t('show'),
    }),
  })
  return promote && ((rows) => promote(rows.flatMap(({ stored }) => (stored ? [stored.id] : []))))
}
