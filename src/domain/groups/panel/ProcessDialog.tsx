import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { updateProcessesMutation } from '../api/mutations'
import type { GroupDetailWire, ProcessRuleWire } from '../api/schema'
import { messages } from '../messages'
import { processProblem } from '../model/profileRules'
import { useRuleSaved } from '../useRuleSaved'

interface Props {
  readonly group: GroupDetailWire
  /** Absent for a new one. */
  readonly rule: ProcessRuleWire | undefined
  readonly onClose: () => void
}

/** A process rule: name, path, and whether it may run. */
export function ProcessDialog({ group, rule, onClose }: Props) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const save = useMutation(updateProcessesMutation(client, group.name))
  const onSuccess = useRuleSaved(onClose)
  const schema = useMemo(
    () =>
      z
        .object({ name: z.string().trim(), path: z.string().trim(), action: z.enum(['allow', 'deny']) })
        .superRefine((input, context) => {
          const problem = processProblem(input)
          if (problem === undefined) return
          const path = [problem === 'name' ? 'name' : 'path']
          context.addIssue({ code: 'custom', path, message: t(`processProblem.${problem}`) })
        }),
    [t],
  )
  const { control, handleSubmit, formState, setValue } = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      name: rule?.name ?? '',
      path: rule?.path ?? '',
      action: rule?.action === 'deny' ? 'deny' : 'allow',
    },
  })
  const action = useWatch({ control, name: 'action' })
  const submit = handleSubmit((input) => {
    // Name and path are what a rule is known by: with another of them it is another rule.
    const isMoved = rule !== undefined && (rule.name !== input.name || rule.path !== input.path)
    save.mutate(
      {
        changed: [{ ...input, allow_update: rule?.allow_update ?? false }],
        ...(isMoved ? { removed: [rule] } : {}),
      },
      { onSuccess },
    )
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(rule ? 'editProcessTitle' : 'addProcessTitle', { group: group.name })}
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
