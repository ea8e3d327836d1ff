import { useMutation } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useRuleBulkActions } from '~/domain/policy/rules/useRuleBulkActions'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import type { BulkAction } from '~/shared/ui/table/types'
import { deleteResponseRuleMutation, updateResponseRuleMutation } from './api/mutations'
import type { ResponseRuleWire } from './api/schema'
import { messages } from './messages'
import { isolates, useRelease } from './useRelease'
import { useRuleObstacle } from './useRuleObstacle'

/** Several rules are deleted after a question, or switched on or off. */
export function useBulkActions(): readonly BulkAction<ResponseRuleWire>[] {
  const t = useMessages(messages)
  const { client, scope, clusterName } = usePolicyTarget()
  const { toChange } = useRuleObstacle()
  const release = useRelease()
  const { mutateAsync: remove } = useMutation(deleteResponseRuleMutation(client))
  const { mutateAsync: update } = useMutation(updateResponseRuleMutation(client, scope))

  const askToDelete = async (rules: readonly ResponseRuleWire[], title: string) => {
    const choice = { isReleasing: false }
    const isConfirmed = await confirm({
      title,
      subtitle: clusterName,
      consequences: [
        { title: t('deleteEffects', { count: rules.length }) },
        ...(scope === 'fed' ? [{ title: t('deleteEverywhere') }] : []),
      ],
      content: release.choice(rules, (isChosen) => {
        choice.isReleasing = isChosen
      }),
      confirmLabel: t('deleteRule'),
      danger: true,
      clusterName,
    })
    if (!isConfirmed) return undefined
    return async (rule: ResponseRuleWire) => {
      await remove(rule.id)
      if (choice.isReleasing && isolates(rule)) release.start(rule)
    }
  }

  const isOpen = (rule: ResponseRuleWire) => toChange(rule) === undefined
  return useRuleBulkActions<ResponseRuleWire>({
    page: 'response-rules',
    track: t('trackTitle'),
    canSwitch: isOpen,
    canDelete: isOpen,
    switchOne: ({ id }, isOn) => update({ id, change: { disable: !isOn } }),
    askToDelete,
  })
}
