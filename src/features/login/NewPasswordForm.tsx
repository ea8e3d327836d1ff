import { zodResolver } from '@hookform/resolvers/zod'
import LockIcon from '@mui/icons-material/LockOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { SubmitEvent } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { PasswordRules } from '~/domain/auth/PasswordRules'
import { checkPassword } from '~/domain/auth/model/passwordCheck'
import { translate } from '~/shared/i18n/defineMessages'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormPasswordInput } from '~/shared/ui/fields/FormPasswordInput'
import { messages } from './messages'
import type { SignInFailure } from './model/signInFailure'
import type { SignInStep } from './model/signInFlow'
import { SignInFailureNote } from './SignInFailureNote'
import { SubmitButton } from './SubmitButton'

const newPasswordSchema = z
  .object({
    // Whether it is strong enough only the controller decides: its rules are not known before it refuses one.
    newPassword: z.string().min(1, { error: () => translate(messages, 'enterNewPassword') }),
    repeated: z.string(),
  })
  .refine(({ newPassword, repeated }) => newPassword === repeated, {
    path: ['repeated'],
    error: () => translate(messages, 'passwordsDiffer'),
  })

interface Props {
  readonly step: Extract<SignInStep, { name: 'reset' }>
  readonly isSending: boolean
  readonly onSubmit: (newPassword: string) => Promise<SignInFailure | undefined>
  readonly onBack: () => void
}

/** A new password, twice, with the rules it has to meet. A refusal keeps what was typed, to be made stronger. */
export function NewPasswordForm({ step, isSending, onSubmit, onBack }: Props) {
  const t = useMessages(messages)
  const form = useForm({
    defaultValues: { newPassword: '', repeated: '' },
    resolver: zodResolver(newPasswordSchema),
    mode: 'onSubmit',
  })
  const checks = checkPassword(useWatch({ control: form.control, name: 'newPassword' }), step.rules)
  const isWeak = step.failure?.reason === 'weak-password'
  const wasUsedBefore = isWeak && step.rulesAreKnown && checks.every((check) => check.met)

  const submit = form.handleSubmit(async ({ newPassword }) => {
    if (await onSubmit(newPassword)) form.setFocus('newPassword')
  })
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (!isSending) void submit()
  }

  return (
    <Stack component="form" noValidate onSubmit={handleSubmit} sx={{ gap: 2 }}>
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={step.username} readOnly hidden />
      <FormPasswordInput
        control={form.control}
        name="newPassword"
        label={t('newPassword')}
        size="large"
        autoComplete="new-password"
        startAdornment={<LockIcon />}
        autoFocus
        readOnly={isSending}
      />
      <PasswordRules title={t(step.rulesAreKnown ? 'controllerRules' : 'usualRules')} checks={checks} />
      <FormPasswordInput
        control={form.control}
        name="repeated"
        label={t('repeatPassword')}
        size="large"
        autoComplete="new-password"
        startAdornment={<LockIcon />}
        readOnly={isSending}
      />
      {step.failure && !isSending && (
        <SignInFailureNote failure={step.failure} text={wasUsedBefore ? t('usedBeforeText') : undefined} />
      )}
      <SubmitButton label={t('setPassword')} isSending={isSending} />
      <Button variant="text" color="inherit" disabled={isSending} onClick={onBack}>
        {t('backToSignIn')}
      </Button>
    </Stack>
  )
}
