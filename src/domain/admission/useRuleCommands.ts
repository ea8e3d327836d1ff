import { useMutation } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { describeError } from '~/shared/ui/states/describeError'
import { messages as uiMessages } from '~/shared/ui/messages'
import { deleteAdmissionRuleMutation, updateAdmissionRuleMutation } from './api/mutations'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'
import { isDeny, switchedBody } from './model/ruleBody'

/** Deletes a rule, or switches it on and off, after saying what that means. */
export function useRuleCommands() {
  const t = useMessages(messages)
  const ui = useMessages(uiMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const { mutateAsync: remove } = useMutation(deleteAdmissionRuleMutation(client))
  const { mutateAsync: update } = useMutation(updateAdmissionRuleMutation(client))
  const done = (title: string) => {
    if (scope === 'fed') followRollout(t('trackTitle'))
    toast.success({ title, detail: clusterName })
  }

  const deleteRule = async (rule: AdmissionRuleWire) => {
    const isDone = await confirm({
      title: t('deleteTitle', { id: rule.id }),
      subtitle: clusterName,
      consequences: [
        { title: t(isDeny(rule) ? 'deleteDenies' : 'deleteAllows') },
        ...(scope === 'fed' ? [{ title: t('deleteEverywhere') }] : []),
      ],
      confirmLabel: t('deleteRule'),
      danger: true,
      clusterName,
      run: () => remove(rule.id),
    })
    if (isDone) done(t('deleted', { id: rule.id }))
  }

  const switchRule = async (rule: AdmissionRuleWire) => {
    const send = () => update(switchedBody(rule))
    if (rule.critical && !rule.disable) {
      const namespaces = rule.criteria.find(({ name }) => name === 'namespace')?.value ?? ''
      const isDone = await confirm({
        title: t('offTitle', { id: rule.id }),
        subtitle: clusterName,
        consequences: [
          {
            title: t('offNamespaces', { namespaces: namespaces.replaceAll(',', ', ') }),
            detail: t('offNamespacesText'),
          },
        ],
        confirmLabel: t('switchOff'),
        danger: true,
        clusterName,
        run: send,
      })
      if (!isDone) return
    } else {
      try {
        await send()
      } catch (error) {
        const { text } = describeError(ui, error, { clusterName, attempt: 'change' })
        toast.error({ title: t('notSwitched', { id: rule.id }), detail: text })
        return
      }
    }
    done(t(rule.disable ? 'switchedOn' : 'switchedOff', { id: rule.id }))
  }
  return {
    deleteRule: (rule: AdmissionRuleWire) => void deleteRule(rule),
    switchRule: (rule: AdmissionRuleWire) => void switchRule(rule),
  }
}
