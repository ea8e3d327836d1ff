import { useMutation, useQueryClient } from '@tanstack/react-query'
import { policyMessages } from '~/domain/policy/messages'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useRuleBulkActions } from '~/domain/policy/rules/useRuleBulkActions'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { TaskFailure } from '~/shared/ui/tasks/TaskFailure'
import type { BulkAction } from '~/shared/ui/table/types'
import { deleteAdmissionRuleMutation, updateAdmissionRuleMutation } from './api/mutations'
import { admissionRulesQuery } from './api/queries'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'
import { isDeny, switchedBody } from './model/ruleBody'
import { useRuleObstacle } from './useRuleObstacle'

/** Several rules are deleted after a question, or switched on or off. */
export function useBulkActions(): readonly BulkAction<AdmissionRuleWire>[] {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const { toSwitch, toChange } = useRuleObstacle()
  const queryClient = useQueryClient()
  const { mutateAsync: remove } = useMutation(deleteAdmissionRuleMutation(client))
  const { mutateAsync: update } = useMutation(updateAdmissionRuleMutation(client))

  const askToDelete = async (rules: readonly AdmissionRuleWire[], title: string) => {
    const isConfirmed = await confirm({
      title,
      subtitle: clusterName,
      consequences: [
        ...(rules.some(isDeny) ? [{ title: t('deleteDenies') }] : []),
        ...(rules.every(isDeny) ? [] : [{ title: t('deleteAllows') }]),
        ...(scope === 'fed' ? [{ title: t('deleteEverywhere') }] : []),
      ],
      confirmLabel: t('deleteRule'),
      danger: true,
      clusterName,
    })
    return isConfirmed ? ({ id }: AdmissionRuleWire) => remove(id) : undefined
  }

  /** A rule is replaced as a whole, so each is read again: what others saved meanwhile stays. */
  const switchOne = async ({ id }: AdmissionRuleWire, isOn: boolean) => {
    const list = await queryClient.query({ ...admissionRulesQuery(client, scope), staleTime: 0 })
    const rule = list.rows.find((candidate) => candidate.id === id)
    if (!rule) throw new TaskFailure(p('rules.goneAlready'))
    if (rule.disable === isOn) await update(switchedBody(rule))
  }

  return useRuleBulkActions<AdmissionRuleWire>({
    page: 'admission-control',
    track: t('trackTitle'),
    // What switching a built-in rule off means is asked one by one.
    canSwitch: (rule) => !rule.critical && toSwitch(rule) === undefined,
    canDelete: (rule) => toChange(rule) === undefined,
    switchOne,
    askToDelete,
  })
}
