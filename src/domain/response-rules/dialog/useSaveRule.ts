import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { insertResponseRuleMutation, updateResponseRuleMutation } from '../api/mutations'
import { responseRulesQuery } from '../api/queries'
import type { ResponseRuleWire } from '../api/schema'
import { changeOf, contentOf, type ResponseRuleContent } from '../model/ruleContent'
import { ruleKey } from '../model/ruleKey'
import type { OpenRule } from '../useRuleActions'

/** What somebody else did to the rule while it was being edited. */
export type Meanwhile =
  { readonly kind: 'gone' } | { readonly kind: 'changed'; readonly rule: ResponseRuleWire }

/**
 * Saves a rule. One that is edited is read again first: what somebody else changed meanwhile is told, and replaced only
 * when it is saved once more (docs/decisions/009).
 */
export function useSaveRule(open: OpenRule, onSaved: () => void) {
  const { client, scope } = usePolicyTarget()
  const queryClient = useQueryClient()
  const insert = useMutation(insertResponseRuleMutation(client, scope))
  const update = useMutation(updateResponseRuleMutation(client, scope))
  const [base, setBase] = useState(open.kind === 'edit' ? open.rule : undefined)
  const [meanwhile, setMeanwhile] = useState<Meanwhile>()
  const [reading, setReading] = useState<{ readonly isPending: boolean; readonly error: unknown }>({
    isPending: false,
    error: null,
  })

  const save = async (content: ResponseRuleContent) => {
    if (open.kind === 'add') {
      insert.mutate({ content, place: open.place }, { onSuccess: onSaved })
      return
    }
    const current = await read(open.rule)
    if (!current || !base) return
    if (!isSame(base, current)) {
      setBase(current)
      setMeanwhile({ kind: 'changed', rule: current })
      return
    }
    const change = changeOf(contentOf(current), content)
    if (Object.keys(change).length === 0) onSaved()
    else update.mutate({ id: current.id, change }, { onSuccess: onSaved })
  }

  /** The rule as the controller has it now; undefined when it is gone or could not be read. */
  async function read(rule: ResponseRuleWire): Promise<ResponseRuleWire | undefined> {
    setReading({ isPending: true, error: null })
    setMeanwhile(undefined)
    try {
      const { rows } = await queryClient.query({ ...responseRulesQuery(client, scope), staleTime: 0 })
      const found = rows.find((each) => ruleKey(each) === ruleKey(rule))
      if (!found) setMeanwhile({ kind: 'gone' })
      setReading({ isPending: false, error: null })
      return found
    } catch (error) {
      setReading({ isPending: false, error })
      return undefined
    }
  }

  return {
    save,
    meanwhile,
    isPending: reading.isPending || insert.isPending || update.isPending,
    error: reading.error ?? insert.error ?? update.error,
  }
}

const isSame = (a: ResponseRuleWire, b: ResponseRuleWire) =>
  Object.keys(changeOf(contentOf(a), contentOf(b))).length === 0
