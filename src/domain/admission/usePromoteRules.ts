import { useMutation } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { usePromotion } from '~/domain/policy/usePromotion'
import { useMessages } from '~/shared/i18n/useMessages'
import { promoteAdmissionRulesMutation } from './api/mutations'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'

/** Copies rules of the primary to the federated ones; undefined where that cannot be. */
export function usePromoteRules(): ((rules: readonly AdmissionRuleWire[]) => void) | undefined {
  const t = useMessages(messages)
  const { client } = usePolicyTarget()
  const { mutateAsync } = useMutation(promoteAdmissionRulesMutation(client))
  const promote = usePromotion({
    promote: mutateAsync,
    tab: 'admission-control',
    words: (count) => ({
      title: t('promoteTitle', { count }),
      consequences: [
        { title: t('promoteCopies'), detail: t('promoteCopiesText') },
        { title: t('promoteReach'), detail: t('promoteReachText') },
      ],
      confirmLabel: t('promoteConfirm'),
      track: t('trackTitle'),
      done: t('promoted', { count }),
      show: t('show'),
    }),
  })
  return promote && ((rules) => promote(rules.map(({ id }) => id)))
}

/** Rules of custom resources belong to whoever made them, and built-in ones are everywhere. */
export const canPromote = ({ critical, cfg_type: origin }: AdmissionRuleWire) =>
  !critical && origin === 'user_created'
