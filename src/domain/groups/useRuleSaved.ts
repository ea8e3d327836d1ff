import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'

/** After a rule of a profile was saved: the dialog closes, and a federated change is followed to the members. */
export function useRuleSaved(onClose: () => void): () => void {
  const t = useMessages(messages)
  const { scope } = usePolicyTarget()
  const followRollout = useFollowRollout()
  return () => {
    if (scope === 'fed') followRollout(t('trackTitle'))
    onClose()
  }
}
