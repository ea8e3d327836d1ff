import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { z } from '~/shared/api/zod'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormCheckbox } from '~/shared/ui/fields/FormCheckbox'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { toast } from '~/shared/ui/toast/toast'
import { createWebhookMutation, updateWebhookMutation, type WebhookContent } from './api/mutations'
import type { WebhookWire } from './api/schema'
import { messages } from './messages'
import { isWebhookUrl, WEBHOOK_TYPES, webhookNameProblem } from './model/webhookProblem'

interface Props {
  /** The webhook to edit; undefined for a new one. */
  readonly webhook: WebhookWire | undefined
  readonly taken: ReadonlySet<string>
  readonly onClose: () => void
}

/** What the controller refuses, told while it is typed. The name of a webhook is for good. */
const webhookSchema = (t: Translate<(typeof messages)['en']>, taken: ReadonlySet<string>, isNew: boolean) =>
  z.object({
    name: z.string().superRefine((name, context) => {
      const problem = isNew ? webhookNameProblem(name, taken) : undefined
      if (problem !== undefined) context.addIssue({ code: 'custom', message: t(`nameProblem.${problem}`) })
    }),
    url: z.string().trim().refine(isWebhookUrl, t('urlProblem')),
    type: z.string(),
    enable: z.boolean(),
    use_proxy: z.boolean(),
  })

/** Adds or edits a federated webhook. */
export function WebhookDialog({ webhook, taken, onClose }: Props) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const create = useMutation(createWebhookMutation(client))
  const update = useMutation(updateWebhookMutation(client))
  const isNew = webhook === undefined
  const schema = useMemo(() => webhookSchema(t, taken, isNew), [t, taken, isNew])
  const { control, handleSubmit, formState } = useForm<WebhookContent>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: webhook ?? { name: 'fed.', url: '', type: 'Slack', enable: true, use_proxy: false },
  })
  const onSuccess = ({ name }: WebhookContent) => {
    followRollout(t('trackTitle'))
    toast.success({ title: t(isNew ? 'added' : 'saved', { name }), detail: clusterName })
    onClose()
  }
  const submit = handleSubmit((input) => {
    if (isNew) create.mutate(input, { onSuccess: () => onSuccess(input) })
    else
      update.mutate(
        { name: webhook.name, change: changeOf(webhook, input) },
        { onSuccess: () => onSuccess(input) },
      )
  })
  const save = isNew ? create : update
  return (
    <FormDialog
      open
      onClose={onClose}
      title={isNew ? t('addTitle') : t('editTitle', { name: webhook.name })}
      submitLabel={t(isNew ? 'add' : 'save')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error}
      clusterName={clusterName}
      isDirty={formState.isDirty}
      footerNote={t('everyCluster')}
    >
      <Stack sx={{ gap: 2 }}>
        <FormTextInput
          control={control}
          name="name"
          label={t('name')}
          helper={isNew ? t('nameHelp') : undefined}
          disabled={!isNew}
          required
        />
        <FormTextInput control={control} name="url" label={t('url')} helper={t('urlHelp')} mono required />
        <FormSelect
          control={control}
          name="type"
          label={t('type')}
          helper={t('typeHelp')}
          options={WEBHOOK_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        />
        <FormCheckbox control={control} name="use_proxy" label={t('useProxy')} helper={t('proxyHelp')} />
        <FormSwitch control={control} name="enable" label={t('enabled')} helper={t('enabledHelp')} />
      </Stack>
    </FormDialog>
  )
}

/** What was typed anew; the rest stays as it is by now. */
function changeOf(before: WebhookWire, input: WebhookContent): Partial<WebhookContent> {
  return {
    ...(input.url === before.url ? {} : { url: input.url }),
    ...(input.type === before.type ? {} : { type: input.type }),
    ...(input.enable === before.enable ? {} : { enable: input.enable }),
    ...(input.use_proxy === before.use_proxy ? {} : { use_proxy: input.use_proxy }),
  }
}
