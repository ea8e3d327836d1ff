import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
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
import { updateFilesMutation } from '../api/mutations'
import type { FileRuleWire, GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { FILE_BEHAVIORS, fileProblem } from '../model/profileRules'
import { useRuleSaved } from '../useRuleSaved'

interface Props {
  readonly group: GroupDetailWire
  /** Absent for a new one. */
  readonly rule: FileRuleWire | undefined
  readonly onClose: () => void
}

/** A file rule: which files, and what happens when somebody touches them. */
export function FileDialog({ group, rule, onClose }: Props) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const save = useMutation(updateFilesMutation(client, group.name))
  const onSuccess = useRuleSaved(onClose)
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
        behavior: z.enum(FILE_BEHAVIORS),
        recursive: z.boolean(),
        applications: z.array(z.string()),
      }),
    [t],
  )
  const { control, handleSubmit, formState } = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      filter: rule?.filter ?? '',
      behavior: rule?.behavior === 'block_access' ? 'block_access' : 'monitor_change',
      recursive: rule?.recursive ?? true,
      applications: rule?.applications ?? [],
    },
  })
  const submit = handleSubmit((input) => {
    if (!rule) save.mutate({ added: [input] }, { onSuccess })
    else if (rule.filter === input.filter) save.mutate({ updated: [input] }, { onSuccess })
    // The path is what a rule is known by: with another one it is another rule.
    else save.mutate({ added: [input], removed: [rule] }, { onSuccess })
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(rule ? 'editFileTitle' : 'addFileTitle', { group: group.name })}
      submitLabel={t(rule ? 'save' : 'add')}
      onSubmit={submit}
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
          options={FILE_BEHAVIORS.map((value) => ({ value, label: t(`behavior.${value}`) }))}
        />
        <FormTags control={control} name="applications" label={t('exempt')} mono />
      </Stack>
    </FormDialog>
  )
}
