import { useMutation, useQuery } from '@tanstack/react-query'
import { updateAdmissionStateMutation, type StateChange } from '~/domain/admission/api/mutations'
import { admissionRulesQuery, admissionStatsQuery } from '~/domain/admission/api/queries'
import type { AdmissionStateWire } from '~/domain/admission/api/schema'
import { isDeny } from '~/domain/admission/model/ruleBody'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm, type ConfirmOptions } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { messages } from '../messages'
import { ConnectionProblem } from './ConnectionProblem'

/** Switches admission control on and off and sets its mode, after saying what that means in numbers. */
export function useStateChanges({ mode }: AdmissionStateWire) {
  const t = useMessages(messages)
  const { client, clusterName: cluster } = usePolicyTarget()
  const rules = useQuery(admissionRulesQuery(client, 'local'))
  const stats = useQuery(admissionStatsQuery(client))
  const { mutateAsync } = useMutation(updateAdmissionStateMutation(client))
  const denying = (rules.data?.rows ?? []).filter((rule) => isDeny(rule) && !rule.disable)
  /** Rules that do as the cluster does. */
  const following = denying.filter((rule) => rule.rule_mode === '').length
  const refusing = denying.filter((rule) => (rule.rule_mode || mode) === 'protect').length

  const ask = async (options: Omit<ConfirmOptions, 'run'>, change: StateChange, done: string) => {
    const isDone = await confirm({
      clusterName: cluster,
      errorContent: (error) => <ConnectionProblem error={error} clusterName={cluster} />,
      ...options,
      run: () => mutateAsync(change),
    })
    if (isDone) toast.success({ title: done, detail: cluster })
  }
  const switchOn = () =>
    ask(
      {
        title: t('onTitle', { cluster }),
        consequences: [
          { title: t('onAsks'), detail: t('onTakes') },
          { title: refusing === 0 ? t('onMonitor') : t('onProtect', { count: refusing }) },
        ],
        confirmLabel: t('switchOn'),
      },
      { enable: true },
      t('isOn'),
    )
  const switchOff = () =>
    ask(
      {
        title: t('offTitle', { cluster }),
        consequences: [{ title: t('offNothing'), detail: t('offRules', { count: denying.length }) }],
        confirmLabel: t('switchOff'),
        danger: true,
      },
      { enable: false },
      t('isOff'),
    )
  const protect = () =>
    ask(
      {
        title: t('protectTitle', { cluster }),
        consequences: [
          { title: t('protectRules', { count: following }), detail: t('protectRulesText') },
          ...(stats.data ? [{ title: t('protectSoFar', { count: stats.data.k8s_denied_requests }) }] : []),
        ],
        confirmLabel: t('setProtect'),
        danger: true,
      },
      { mode: 'protect' },
      t('modeSet', { mode: t('mode.protect') }),
    )
  const monitor = () =>
    ask(
      {
        title: t('monitorTitle', { cluster }),
        consequences: [{ title: t('monitorRules', { count: following }) }],
        confirmLabel: t('setMonitor'),
      },
      { mode: 'monitor' },
      t('modeSet', { mode: t('mode.monitor') }),
    )
  return {
    switchTo: (isOn: boolean) => void (isOn ? switchOn() : switchOff()),
    setMode: (next: string) => void (next === 'protect' ? protect() : monitor()),
  }
}
