import { zodResolver } from '@hookform/resolvers/zod'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { UserWire } from '~/domain/auth/api/schema'
import { z } from '~/shared/api/zod'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { toast } from '~/shared/ui/toast/toast'
import { changeAccountMutation } from './api/mutations'
import { messages } from './messages'
import { changeOf, type AccountInput } from './model/accountChange'

/** Limits of the controller for the time somebody may be idle (semantics.md m.2). */
const MIN_TIMEOUT_S = 30
const MAX_TIMEOUT_S = 3600

const accountSchema = (t: Translate<(typeof messages)['en']>) =>
  z.object({
    email: z.union([z.literal(''), z.email({ error: () => t('emailInvalid') })]),
    timeout: z.string().refine((text) => isTimeout(Number(text)), { error: () => t('timeoutInvalid') }),
    locale: z.string(),
  })

const isTimeout = (seconds: number) =>
  Number.isInteger(seconds) && seconds >= MIN_TIMEOUT_S && seconds <= MAX_TIMEOUT_S

/** E-mail, idle time-out and language of the account, as the controller keeps them. */
export function AccountForm({ user }: { readonly user: UserWire }) {
  const t = useMessages(messages)
  const { local } = useApiClients()
  const save = useMutation(changeAccountMutation(local, user.fullname))
  const schema = useMemo(() => accountSchema(t), [t])
  const known: AccountInput = { email: user.email, timeout: String(user.timeout), locale: user.locale }
  const { control, handleSubmit, reset, formState } = useForm<AccountInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: known,
    values: known,
    // What somebody is typing stays when the account is read again.
    resetOptions: { keepDirtyValues: true },
  })
  const submit = handleSubmit((input) =>
    save.mutate(changeOf(known, input), {
      onSuccess: () => {
        reset(input)
        toast.success({ title: t('saved') })
      },
    }),
  )
  return (
    <Stack component="form" noValidate sx={{ gap: 2 }} onSubmit={(event) => void submit(event)}>
      <FormTextInput control={control} name="email" label={t('email')} type="email" autoComplete="email" />
      <FormTextInput
        control={control}
        name="timeout"
        label={t('timeout')}
        helper={t('timeoutHelp')}
        inputMode="numeric"
        autoComplete="off"
      />
      <FormSelect
        control={control}
        name="locale"
        label={t('accountLanguage')}
        helper={t('accountLanguageHelp')}
        options={[
          { value: 'en', label: 'English' },
          { value: 'zh_cn', label: '简体中文' },
        ]}
      />
      {save.error && <ErrorNote error={save.error} />}
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end' }}>
        {formState.isDirty && <Button onClick={() => reset(known)}>{t('undo')}</Button>}
        <Button type="submit" variant="contained" disabled={!formState.isDirty} loading={save.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </Stack>
  )
}
