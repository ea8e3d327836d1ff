import { useMemo } from 'react'
import { policyMessages } from '~/domain/policy/messages'
import { ORIGINS } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import type { Facet } from '~/shared/ui/table/types'
import { messages } from './messages'
import { RESPONSE_ACTIONS, RESPONSE_EVENTS } from './model/events'
import type { ResponseRuleRow } from './model/ruleRow'

/** Filters of the list: category, action, what is off, and on a cluster where rules come from. */
export function useRuleFacets(): readonly Facet<ResponseRuleRow>[] {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { scope } = usePolicyTarget()
  return useMemo(() => {
    const origin: Facet<ResponseRuleRow> = {
      id: 'origin',
      label: t('origin'),
      kind: 'menu',
      options: ORIGINS.map((value) => ({ value, label: p(`origin.${value}`) })),
      valueOf: ({ cfg_type: from }) => from,
    }
    return [
      {
        id: 'action',
        label: t('actions'),
        options: RESPONSE_ACTIONS.map((value) => ({ value, label: t(`action.${value}`) })),
        valueOf: ({ actions }) => actions,
      },
      {
        id: 'state',
        label: t('state'),
        options: [{ value: 'off', label: t('off') }],
        valueOf: ({ disable }) => (disable ? 'off' : 'on'),
      },
      {
        id: 'category',
        label: t('category'),
        kind: 'menu',
        options: RESPONSE_EVENTS.map((value) => ({ value, label: t(`event.${value}`) })),
        valueOf: ({ event }) => event,
      },
      ...(scope === 'local' ? [origin] : []),
    ]
  }, [t, p, scope])
}
