import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useDraft } from '~/domain/policy/drafts'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { networkRulesQuery } from './api/queries'
import type { PolicyRuleWire } from './api/schema'
import { RULE_DRAFT_FORMAT } from './model/draftFormat'
import { mergeDraft } from './model/mergeDraft'
import { countChanges, draftRows } from './model/ruleDiff'
import { editDraft, emptyDraft, isUnchanged, type RuleDraft, type RuleEdit } from './model/ruleDraft'
import { editableRow, fixedRow, splitRules, type RuleRow } from './model/ruleRow'

const noRules: readonly PolicyRuleWire[] = []

/**
 * The list of rules with somebody's draft on top of it. The draft is kept elsewhere (`useDraft`); here it is put on the
 * list as it was read last, so that what others saved meanwhile is never lost.
 */
export function useRuleEditor() {
  const { client, scope } = usePolicyTarget()
  const user = useCurrentUser()
  const list = useQuery(networkRulesQuery(client, scope))
  const readAtMs = list.dataUpdatedAt
  const rules = list.data?.rows ?? noRules
  const { fixed, editable } = useMemo(() => splitRules(rules, scope), [rules, scope])

  const owner = { user: user.fullname, clusterId: client.clusterId, kind: `network-rules.${scope}` }
  const { draft: stored, isUnreadable, setDraft: keepDraft } = useDraft(owner, RULE_DRAFT_FORMAT)
  const isRead = list.data !== undefined
  const merge = useMemo(
    () => (stored && isRead ? mergeDraft(stored, editable, readAtMs) : undefined),
    [stored, isRead, editable, readAtMs],
  )
  const draft = useMemo(() => merge?.draft ?? emptyDraft(editable, readAtMs), [merge, editable, readAtMs])
  const drawn = useMemo(() => draftRows(draft, editable), [draft, editable])
  const rows = useMemo<readonly RuleRow[]>(
    () => [
      ...fixed.map((rule, index) => fixedRow(rule, index, scope)),
      ...drawn.map((row) => editableRow(row, fixed.length, scope)),
    ],
    [drawn, fixed, scope],
  )
  const counts = useMemo(() => countChanges(drawn), [drawn])

  const setDraft = useCallback(
    (next: RuleDraft) => keepDraft(isUnchanged(next) ? undefined : next),
    [keepDraft],
  )
  const edit = useCallback((change: RuleEdit) => setDraft(editDraft(draft, change)), [draft, setDraft])
  const discard = useCallback(() => keepDraft(undefined), [keepDraft])
  return { list, rules, fixed, editable, draft, merge, rows, counts, edit, setDraft, discard, isUnreadable }
}

export type RuleEditor = ReturnType<typeof useRuleEditor>
