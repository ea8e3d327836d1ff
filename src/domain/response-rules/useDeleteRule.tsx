import { useMutation } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { deleteResponseRuleMutation } from './api/mutations'
import type { ResponseRuleWire } from './api/schema'
import { messages } from './messages'
import { criteriaText, eventText } from './ruleText'
import { useRelease } from './useRelease'

/** Deletes a rule after a question; of a rule that isolates, also releases what it isolated if that is wanted. */
export function useDeleteRule() {
  const t = useMessages(messages)
  const { client, scope, clusterName } = usePolicyTarget()
  const release = useRelease()
  const followRollout = useFollowRollout()
  const { mutateAsync: remove } = useMutation(deleteResponseRuleMutation(client))
  return async (rule: ResponseRuleWire) => {
    const { id } = rule
    const choice = { isReleasing: false }
    const isDone = await confirm({
      title: t('deleteTitle', { id }),
      subtitle: clusterName,
      consequences: [
        {
          title: t('deleteEffect'),
          detail: t('deleteEffectDetail', {
            event: eventText(t, rule.event),
            criteria: criteriaText(t, rule),
          }),
        },
        ...(scope === 'fed' ? [{ title: t('deleteEverywhere') }] : []),
      ],
      content: release.choice([rule], (isChosen) => {
        choice.isReleasing = isChosen
      }),
      confirmLabel: t('deleteRule'),
      danger: true,
      clusterName,
      run: () => remove(id),
    })
    if (!isDone) return
    if (scope === 'fed') followRollout(t('trackTitle'))
    toast.success({ title: t('deleted', { id }), detail: clusterName })
    if (choice.isReleasing) release.start(rule)
  }
}
