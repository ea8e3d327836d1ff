import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { isObjectName } from '~/domain/policy/model/objectName'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { monoFamily } from '~/shared/theme/typography'
import { Banner } from '~/shared/ui/Banner'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { toast } from '~/shared/ui/toast/toast'
import { saveCheckMutation } from '../api/mutations'
import type { CustomCheckWire, GroupDetailWire } from '../api/schema'
import { messages } from './messages'

interface Props {
  readonly group: GroupDetailWire
  /** The check to edit; undefined for a new one. */
  readonly check: CustomCheckWire | undefined
  readonly taken: readonly string[]
  readonly onClose: () => void
}

function checkSchema(t: Translate<(typeof messages)['en']>, taken: readonly string[] | undefined) {
  const nameProblem = (name: string) => {
    if (taken === undefined) return undefined
    if (name === '') return t('nameProblem.empty')
    if (!isObjectName(name)) return t('nameProblem.characters')
    return taken.includes(name) ? t('nameProblem.taken') : undefined
  }
  return z.object({
    name: z.string().superRefine((name, context) => {
      const problem = nameProblem(name)
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
    }),
    script: z.string().refine((text) => text.trim() !== '', t('scriptNeeded')),
  })
}

/** Adds a custom check, or changes its script; its name is what reports know it by. */
export function CheckDialog({ group, check, taken, onClose }: Props) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const save = useMutation(saveCheckMutation(client, group.name))
  // What the person's decision rests on; after somebody else's change was shown, that is the changed check.
  const [base, setBase] = useState(check)
  const isOvertaken = check !== undefined && base !== check
  const schema = useMemo(() => checkSchema(t, check ? undefined : taken), [t, check, taken])
  const { control, handleSubmit, formState, setError } = useForm<CustomCheckWire>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: check ?? { name: '', script: '' },
  })
  const submit = handleSubmit((input) =>
    save.mutate(
      { base, check: input },
      {
        onSuccess: ({ current, isConflict }) => {
          if (isConflict && check) setBase(current)
          else if (isConflict) setError('name', { message: t('nameProblem.taken') })
          else {
            toast.success({ title: t(check ? 'saved' : 'added', { name: input.name }), detail: clusterName })
            onClose()
          }
        },
      },
    ),
  )
  return (
    <FormDialog
      open
      onClose={onClose}
      title={check ? t('edit', { name: check.name }) : t('addTitle', { group: group.name })}
      subtitle={<bdi>{clusterName}</bdi>}
      width={720}
      submitLabel={t(isOvertaken ? 'saveAnyway' : check ? 'save' : 'add')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error}
      clusterName={clusterName}
      isDirty={formState.isDirty}
      footerNote={t('runsEverywhere')}
    >
      <Stack sx={{ gap: 2 }}>
        {isOvertaken && (
          <Banner tone="warning" title={t(base ? 'conflictTitle' : 'conflictGone')} role="alert">
            {base && (
              <Box
                component="pre"
                sx={{ m: 0, fontFamily: monoFamily, fontSize: '0.75rem', whiteSpace: 'pre-wrap' }}
              >
                {base.script}
              </Box>
            )}
          </Banner>
        )}
        <FormTextInput
          control={control}
          name="name"
          label={t('name')}
          helper={check ? undefined : t('nameHelp')}
          disabled={check !== undefined}
          required={check === undefined}
        />
        <FormTextInput
          control={control}
          name="script"
          label={t('script')}
          helper={t('scriptHelp')}
          multiline
          minRows={8}
          maxRows={16}
          mono
          required
        />
      </Stack>
    </FormDialog>
  )
}
