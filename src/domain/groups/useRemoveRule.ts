import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { messages } from './messages'

/** Asks before a rule of a profile is removed. */
export function useRemoveRule<Rule>(
  group: { readonly name: string },
  remove: (rule: Rule) => Promise<unknown>,
) {
  const t = useMessages(messages)
  const { clusterName } = usePolicyTarget()
  return (rule: Rule, name: string) =>
    confirm({
      title: t('removeRule', { name }),
      subtitle: group.name,
      confirmLabel: t('deleteGroup'),
      danger: true,
      clusterName,
      run: async () => {
        await remove(rule)
      },
    })
}
