import { useMutation } from '@tanstack/react-query'
import { policyMessages } from '~/domain/policy/messages'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useRuleBulkActions } from '~/domain/policy/rules/useRuleBulkActions'
import { useRuleTask } from '~/domain/policy/rules/useRuleTask'
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
  const p = useMessages(policyMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const { toChange } = useRuleObstacle()
  const release = useRelease()
  const { mutateAsync: remove } = useMutation(deleteResponseRuleMutation(client))
  const { mutateAsync: update } = useMutation(updateResponseRuleMutation(client, scope))
  const startTask = useRuleTask({ page: 'response-rules', track: t('trackTitle') })

  const deleteRules = async (rules: readonly ResponseRuleWire[]) => {
    const title = p('rules.deleteTask', { count: rules.length })
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
    if (!isConfirmed) return
    startTask({
      title,
      rules,
      run: async (rule) => {
        await remove(rule.id)
        if (choice.isReleasing && isolates(rule)) release.start(rule)
      },
    })
  }

  const isOpen = (rule: ResponseRuleWire) => toChange(rule) === undefined
  return useRuleBulkActions<ResponseRuleWire>({
    canSwitch: isOpen,
    canDelete: isOpen,
    onSwitch: (rules, isOn) => {
      const title = p(isOn ? 'rules.onTask' : 'rules.offTask', { count: rules.length })
      startTask({ title, rules, run: async ({ id }) => update({ id, change: { disable: !isOn } }) })
    },
    onDelete: (rules) => void deleteRules(rules),
  })
}
