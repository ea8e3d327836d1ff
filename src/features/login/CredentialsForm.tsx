import { zodResolver } from '@hookform/resolvers/zod'
import LockIcon from '@mui/icons-material/LockOutlined'
import PersonIcon from '@mui/icons-material/PersonOutlined'
import Stack from '@mui/material/Stack'
import type { SubmitEvent } from 'react'
import { useForm } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { translate } from '~/shared/i18n/defineMessages'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormPasswordInput } from '~/shared/ui/fields/FormPasswordInput'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { messages } from './messages'
import { isAboutTheAccount, type SignInFailure } from './model/signInFailure'
import type { SignInStep } from './model/signInFlow'
import { SignInFailureNote } from './SignInFailureNote'
import { SubmitButton } from './SubmitButton'
import { TermsField } from './TermsField'
import type { Terms } from './useFirstContact'

const credentialsSchema = z.object({
  // Accounts have no white space at their ends, pasted names do.
  username: z
    .string()
    .trim()
    .min(1, { error: () => translate(messages, 'enterUsername') }),
  password: z.string().min(1, { error: () => translate(messages, 'enterPassword') }),
})

interface Props {
  readonly step: Extract<SignInStep, { name: 'credentials' }>
  readonly isSending: boolean
  readonly terms: Terms
  readonly onSubmit: (username: string, password: string) => Promise<SignInFailure | undefined>
}

/** Username, password and, on a new installation, the licence terms. */
export function CredentialsForm({ step, isSending, terms, onSubmit }: Props) {
  const t = useMessages(messages)
  const form = useForm({
    defaultValues: { username: step.username, password: '' },
    resolver: zodResolver(credentialsSchema),
    // An empty field is no mistake before somebody tries to sign in with it.
    mode: 'onSubmit',
  })
  const isHeldBack = terms.areOpen && !terms.isTicked

  const submit = form.handleSubmit(async ({ username, password }) => {
    const failure = await onSubmit(username, password)
    if (!failure) return
    // What was refused has to be typed again; what did not get through has not.
    if (isAboutTheAccount(failure)) form.resetField('password')
    form.setFocus('password')
  })
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (!isHeldBack && !isSending) void submit()
  }

  return (
    <Stack component="form" noValidate onSubmit={handleSubmit} sx={{ gap: 2 }}>
      <FormTextInput
        control={form.control}
        name="username"
        label={t('username')}
        size="large"
        autoComplete="username"
        startAdornment={<PersonIcon />}
        autoFocus={step.username === ''}
        readOnly={isSending}
      />
      <FormPasswordInput
        control={form.control}
        name="password"
        label={t('password')}
        size="large"
        autoComplete="current-password"
        startAdornment={<LockIcon />}
        autoFocus={step.username !== ''}
        readOnly={isSending}
      />
      {step.failure && !isSending && <SignInFailureNote failure={step.failure} />}
      {terms.areOpen && <TermsField terms={terms} disabled={isSending} />}
      <SubmitButton
        label={t('signIn')}
        isSending={isSending}
        disabled={isHeldBack}
        reason={isHeldBack ? t('termsFirst') : undefined}
      />
    </Stack>
  )
}
