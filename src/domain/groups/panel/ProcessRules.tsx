import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { updateProcessesMutation, type ProcessRule } from '../api/mutations'
import { processProfileQuery } from '../api/queries'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { processProblem } from '../model/profileRules'
import { useRemoveRule } from '../useRemoveRule'
import { ProfileRuleList } from './ProfileRuleList'

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
        cfg_type: rule.cfg_type,
        onRemove: () => void remove(rule, `${rule.name} ${rule.path}`),
      }))}
      error={profile.error}
      onRetry={() => void profile.refetch()}
      empty={t('noProcesses')}
      addLabel={t('addProcess')}
      renderAdd={(close) => <AddProcess group={group} onClose={close} />}
    />
  )
}

function AddProcess({ group, onClose }: { readonly group: GroupDetailWire; readonly onClose: () => void }) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const save = useMutation(updateProcessesMutation(client, group.name))
  const schema = useMemo(
    () =>
      z
        .object({ name: z.string().trim(), path: z.string().trim(), action: z.enum(['allow', 'deny']) })
        .superRefine((rule, context) => {
          const problem = processProblem(rule)
          if (problem === undefined) return
          const path = [problem === 'name' ? 'name' : 'path']
          context.addIssue({ code: 'custom', path, message: t(`processProblem.${problem}`) })
        }),
    [t],
  )
  const { control, handleSubmit, formState, setValue } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', path: '', action: 'allow' as const },
  })
  const action = useWatch({ control, name: 'action' })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('addProcessTitle', { group: group.name })}
      submitLabel={t('add')}
      onSubmit={handleSubmit((rule) =>
        save.mutate({ changed: [{ ...rule, allow_update: false }] }, { onSuccess: onClose }),
      )}
      isPending={save.isPending}
      error={save.error}
      clusterName={clusterName}
      isDirty={formState.isDirty}
    >
      <Stack sx={{ gap: 2 }}>
        <FormTextInput
          control={control}
          name="name"
          label={t('process')}
          helper={t('processHelp')}
          mono
          required
        />
        <FormTextInput control={control} name="path" label={t('path')} helper={t('pathHelp')} mono />
        <SegmentedControl
          label={t('action')}
          value={action}
          onChange={(value) => setValue('action', value, { shouldDirty: true })}
          options={[
            { value: 'allow', label: t('allow') },
            { value: 'deny', label: t('deny') },
          ]}
        />
      </Stack>
    </FormDialog>
  )
}
