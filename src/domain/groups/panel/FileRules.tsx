import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormCheckbox } from '~/shared/ui/fields/FormCheckbox'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormTags } from '~/shared/ui/fields/FormTags'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { updateFilesMutation, type FileRule } from '../api/mutations'
import { fileProfileQuery } from '../api/queries'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { fileProblem } from '../model/profileRules'
import { useRemoveRule } from '../useRemoveRule'
import { ProfileRuleList } from './ProfileRuleList'

const BEHAVIORS = ['monitor_change', 'block_access'] as const

/** Files of the containers of a group that are watched or closed. */
export function FileRules({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const { client } = usePolicyTarget()
  const profile = useQuery(fileProfileQuery(client, group.name))
  const update = useMutation(updateFilesMutation(client, group.name))
  const remove = useRemoveRule(group, (rule: FileRule) => update.mutateAsync({ removed: [rule] }))
  const wordOf = (behavior: string) => {
    const known = BEHAVIORS.find((each) => each === behavior)
    return known ? t(`behavior.${known}`) : behavior
  }
  return (
    <ProfileRuleList
      group={group}
      label={t('files')}
      rules={profile.data?.filters.rows.map((rule) => ({
        id: rule.filter,
        name: rule.filter,
        detail: [
          wordOf(rule.behavior),
          ...(rule.recursive ? [t('recursive')] : []),
          ...(rule.applications.length > 0 ? [`${t('exempt')}: ${rule.applications.join(', ')}`] : []),
        ].join(' · '),
        cfg_type: rule.cfg_type,
        onRemove: () => void remove(rule, rule.filter),
      }))}
      error={profile.error}
      onRetry={() => void profile.refetch()}
      empty={t('noFiles')}
      addLabel={t('addFile')}
      renderAdd={(close) => <AddFile group={group} onClose={close} />}
    />
  )
}

function AddFile({ group, onClose }: { readonly group: GroupDetailWire; readonly onClose: () => void }) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const save = useMutation(updateFilesMutation(client, group.name))
  const schema = useMemo(
    () =>
      z.object({
        filter: z
          .string()
          .trim()
          .superRefine((filter, context) => {
            const problem = fileProblem(filter)
            if (problem !== undefined)
              context.addIssue({ code: 'custom', message: t(`fileProblem.${problem}`) })
          }),
        behavior: z.enum(BEHAVIORS),
        recursive: z.boolean(),
        applications: z.array(z.string()),
      }),
    [t],
  )
  const { control, handleSubmit, formState } = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { filter: '', behavior: 'monitor_change', recursive: true, applications: [] },
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('addFileTitle', { group: group.name })}
      submitLabel={t('add')}
      onSubmit={handleSubmit((rule) => save.mutate({ added: [rule] }, { onSuccess: onClose }))}
      isPending={save.isPending}
      error={save.error}
      clusterName={clusterName}
      isDirty={formState.isDirty}
    >
      <Stack sx={{ gap: 2 }}>
        <FormTextInput
          control={control}
          name="filter"
          label={t('file')}
          helper={t('fileHelp')}
          mono
          required
        />
        <FormCheckbox control={control} name="recursive" label={t('recursive')} />
        <FormSelect
          control={control}
          name="behavior"
          label={t('behavior')}
          options={BEHAVIORS.map((value) => ({ value, label: t(`behavior.${value}`) }))}
        />
        <FormTags control={control} name="applications" label={t('exempt')} mono />
      </Stack>
    </FormDialog>
  )
}
