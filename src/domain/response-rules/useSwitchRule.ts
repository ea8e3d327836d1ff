import { useMutation } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages as kitMessages } from '~/shared/ui/messages'
import { describeError } from '~/shared/ui/states/describeError'
import { toast } from '~/shared/ui/toast/toast'
import { updateResponseRuleMutation } from './api/mutations'
import type { ResponseRuleWire } from './api/schema'
import { messages } from './messages'

/** Switches a rule off, or on again; nothing is shown before the controller has done it. */
export function useSwitchRule() {
  const t = useMessages(messages)
  const k = useMessages(kitMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const { mutateAsync } = useMutation(updateResponseRuleMutation(client, scope))
  return async ({ id, disable }: ResponseRuleWire) => {
    try {
      await mutateAsync({ id, change: { disable: !disable } })
      if (scope === 'fed') followRollout(t('trackTitle'))
      toast.success({ title: t(disable ? 'switchedOn' : 'switchedOff', { id }), detail: clusterName })
    } catch (error) {
      const { title, text } = describeError(k, error, { clusterName, attempt: 'change' })
      toast.error({ title, detail: text })
    }
  }
}
