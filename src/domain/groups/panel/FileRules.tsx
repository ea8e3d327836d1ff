import AddIcon from '@mui/icons-material/AddOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormCheckbox } from '~/shared/ui/fields/FormCheckbox'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormTags } from '~/shared/ui/fields/FormTags'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { updateFilesMutation, type FileRule } from '../api/mutations'
import { fileProfileQuery } from '../api/queries'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { fileProblem } from '../model/profileRules'
import { useGroupObstacle } from '../useGroupObstacle'
import { useRemoveRule } from '../useRemoveRule'
import { PanelList } from './PanelList'

const BEHAVIORS = ['monitor_change', 'block_access'] as const

/** Files of the containers of a group that are watched or closed. */
export function FileRules({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const profile = useQuery(fileProfileQuery(client, group.name))
  const update = useMutation(updateFilesMutation(client, group.name))
  const remove = useRemoveRule(group, (rule: FileRule) => update.mutateAsync({ removed: [rule] }))
  const obstacle = useGroupObstacle(group)
  const [isAdding, setAdding] = useState(false)
  if (!profile.data) {
    if (profile.isPending) return <LoadingState label={t('files')} />
    return (
      <ErrorState error={profile.error} onRetry={() => void profile.refetch()} clusterName={clusterName} />
    )
  }
  const wordOf = (behavior: string) => {
    const known = BEHAVIORS.find((each) => each === behavior)
    return known ? t(`behavior.${known}`) : behavior
  }
  return (
    <>
      <PanelList
        empty={t('noFiles')}
        items={profile.data.filters.rows.map((rule) => ({
          id: rule.filter,
          title: <bdi>{rule.filter}</bdi>,
          detail: [
            wordOf(rule.behavior),
            ...(rule.recursive ? [t('recursive')] : []),
            ...(rule.applications.length > 0 ? [`${t('exempt')}: ${rule.applications.join(', ')}`] : []),
          ].join(' · '),
          end: (
            <IconButton
              aria-label={t('removeRule', { name: rule.filter })}
              disabled={obstacle !== undefined || rule.cfg_type === 'ground'}
              title={obstacle}
              onClick={() => void remove(rule, rule.filter)}
            >
              <DeleteIcon />
            </IconButton>
          ),
        }))}
      />
      <Box sx={{ mt: 1.5 }}>
        <Button
          startIcon={<AddIcon />}
          disabled={obstacle !== undefined}
          title={obstacle}
          onClick={() => setAdding(true)}
        >
          {t('addFile')}
        </Button>
      </Box>
      {isAdding && <AddFile group={group} onClose={() => setAdding(false)} />}
    </>
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
