import { useMutation } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { editSensorMutation } from './api/mutations'
import type { SensorKind, SensorRuleWire, SensorWire } from './api/schema'
import { messages } from './messages'
import { PatternList } from './PatternList'

/** Asks before a rule is removed; a rule that somebody else changed meanwhile stays. */
export function useRemoveSensorRule(kind: SensorKind) {
  const t = useMessages(messages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const { mutateAsync } = useMutation(editSensorMutation(client, kind))
  return (base: SensorWire, { name, patterns }: SensorRuleWire) =>
    confirm({
      title: t('removeRule', { name }),
      subtitle: base.name,
      content: <PatternList patterns={patterns} />,
      confirmLabel: t('remove'),
      danger: true,
      clusterName,
      run: async () => {
        const { isConflict, hasOthers } = await mutateAsync({ base, edit: { kind: 'remove', name } })
        if (isConflict) {
          toast.error({ title: t('changedByOthers', { name }), detail: clusterName })
          return
        }
        if (scope === 'fed') followRollout(t(`track.${kind}`))
        toast.success({
          title: t('ruleRemoved', { name }),
          detail: hasOthers ? t('othersKept') : clusterName,
        })
      },
    })
}
