import Stack from '@mui/material/Stack'
import { useMutation, useQuery } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { lazyPart } from '~/shared/ui/lazyPart'
import { updateFilesMutation, type FileRule } from '../api/mutations'
import { fileProfileQuery } from '../api/queries'
import type { FileRuleWire, GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { useFileRuleText } from '../useFileRuleText'
import { useRemoveRule } from '../useRemoveRule'
import { BuiltInFileRules } from './BuiltInFileRules'
import { ProfileRuleList } from './ProfileRuleList'

const FileDialog = lazyPart(async () => (await import('./FileDialog')).FileDialog)

/** Files of the containers of a group that are watched or closed. */
export function FileRules({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const { client } = usePolicyTarget()
  const profile = useQuery(fileProfileQuery(client, group.name))
  const update = useMutation(updateFilesMutation(client, group.name))
  const remove = useRemoveRule(group, (rule: FileRule) => update.mutateAsync({ removed: [rule] }))
  const textOf = useFileRuleText()
  return (
    <Stack sx={{ gap: 2.5 }}>
      <div>
        <ProfileRuleList<FileRuleWire>
          group={group}
          label={t('files')}
          rules={profile.data?.filters.rows.map((rule) => ({
            id: rule.filter,
            name: rule.filter,
            detail: textOf(rule),
            rule,
          }))}
          error={profile.error}
          onRetry={() => void profile.refetch()}
          empty={t('noFiles')}
          addLabel={t('addFile')}
          onRemove={(rule) => void remove(rule, rule.filter)}
          renderDialog={(rule, close) => <FileDialog group={group} rule={rule} onClose={close} />}
        />
      </div>
      <BuiltInFileRules group={group} />
    </Stack>
  )
}
