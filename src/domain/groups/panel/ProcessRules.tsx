import { useMutation, useQuery } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { lazyPart } from '~/shared/ui/lazyPart'
import { updateProcessesMutation, type ProcessRule } from '../api/mutations'
import { processProfileQuery } from '../api/queries'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { useRemoveRule } from '../useRemoveRule'
import { ProfileRuleList } from './ProfileRuleList'

const ProcessDialog = lazyPart(async () => (await import('./ProcessDialog')).ProcessDialog)

/** What may run in the containers of a group. */
export function ProcessRules({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const { client } = usePolicyTarget()
  const profile = useQuery(processProfileQuery(client, group.name))
  const update = useMutation(updateProcessesMutation(client, group.name))
  const remove = useRemoveRule(group, (rule: ProcessRule) => update.mutateAsync({ removed: [rule] }))
  return (
    <ProfileRuleList
      group={group}
      label={t('processes')}
      rules={profile.data?.process_list.rows.map((rule) => ({
        id: `${rule.name} ${rule.path}`,
        name: rule.name,
        detail: <bdi>{rule.path === '' ? t('anyPath') : rule.path}</bdi>,
        state: t(rule.action === 'deny' ? 'deny' : 'allow'),
        rule,
      }))}
      error={profile.error}
      onRetry={() => void profile.refetch()}
      empty={t('noProcesses')}
      addLabel={t('addProcess')}
      onRemove={(rule) => void remove(rule, `${rule.name} ${rule.path}`)}
      renderDialog={(rule, close) => <ProcessDialog group={group} rule={rule} onClose={close} />}
    />
  )
}
