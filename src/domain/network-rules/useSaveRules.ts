import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { ApiError } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { toast } from '~/shared/ui/toast/toast'
import { RuleSaveError, saveRulesMutation } from './api/mutations'
import { networkRulesQuery } from './api/queries'
import type { PolicyRuleWire } from './api/schema'
import { messages } from './messages'
import { hasTheirChanges, mergeDraft } from './model/mergeDraft'
import { splitRules } from './model/ruleRow'
import { planSave } from './model/savePlan'
import { settleDraft } from './model/settleDraft'
import type { RuleEditor } from './useRuleEditor'

/** The editable rules around a save. */
export interface FinishedSave {
  readonly before: readonly PolicyRuleWire[]
  readonly after: readonly PolicyRuleWire[]
}

/** What a save left undone, for the review to say. */
export type SaveProblem =
  | { readonly kind: 'changed-again' }
  | {
      readonly kind: 'failed'
      readonly error: unknown
      readonly done: number
      readonly readOnlyIds: readonly number[]
    }
  | { readonly kind: 'unknown' }

/**
 * Saves a draft: reads the list once more, stops when somebody changed it since the review was drawn, sends the plan, and
 * reads the result. What failed stays in the draft.
 * @param onSaved told the list before and after, which is what Undo needs
 */
export function useSaveRules(editor: RuleEditor, onSaved: (save: FinishedSave) => void) {
  const { client, scope, clusterName } = usePolicyTarget()
  const queryClient = useQueryClient()
  const listKey = networkRulesQuery(client, scope).queryKey
  const t = useMessages(messages)
  const { mutateAsync, isPending } = useMutation(saveRulesMutation(client, scope))
  const followRollout = useFollowRollout()
  const [problem, setProblem] = useState<SaveProblem>()
  const [isReading, setReading] = useState(false)

  async function readAgain() {
    setReading(true)
    try {
      return await editor.list.refetch({ throwOnError: true })
    } finally {
      setReading(false)
    }
  }
  async function save() {
    setProblem(undefined)
    const changes = editor.counts.total
    let before: readonly PolicyRuleWire[] | undefined
    try {
      const { data, dataUpdatedAt } = await readAgain()
      const stored = data?.rows ?? []
      const { editable } = splitRules(stored, scope)
      const merge = mergeDraft(editor.draft, editable, dataUpdatedAt)
      if (hasTheirChanges(merge.theirs)) {
        setProblem({ kind: 'changed-again' })
        return
      }
      before = editable
      await mutateAsync(planSave(merge.draft, stored))
      editor.discard()
      onSaved({
        before: editable,
        after: splitRules(queryClient.getQueryData(listKey)?.rows ?? [], scope).editable,
      })
      if (scope === 'fed') followRollout(t('trackTitle'))
      toast.success({
        title: scope === 'fed' ? t('savedFederated') : t('savedTitle', { cluster: clusterName }),
        detail: t('savedDetail', { count: changes }),
      })
    } catch (error) {
      setProblem(problemOf(error))
      if (before) await settle(before)
    }
  }
  /** Part of it may be done: what is left is put on what is stored now. */
  async function settle(before: readonly PolicyRuleWire[]) {
    const { data, dataUpdatedAt } = await editor.list.refetch()
    if (!data) return
    const { editable } = splitRules(data.rows, scope)
    editor.setDraft(settleDraft(editor.draft, before, editable, dataUpdatedAt))
  }
  return { save, problem, isPending: isPending || isReading }
}

function problemOf(error: unknown): SaveProblem {
  if (!(error instanceof RuleSaveError)) return { kind: 'failed', error, done: 0, readOnlyIds: [] }
  const { cause, done, readOnlyIds } = error
  const isUnknown = cause instanceof ApiError && (cause.kind === 'timeout' || cause.kind === 'network')
  return isUnknown ? { kind: 'unknown' } : { kind: 'failed', error: cause, done, readOnlyIds }
}
