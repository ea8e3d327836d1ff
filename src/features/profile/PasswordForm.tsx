import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { UserWire } from '~/domain/auth/api/schema'
import { checkPassword, USUAL_PASSWORD_RULES } from '~/domain/auth/model/passwordCheck'
import { PasswordRules } from '~/domain/auth/PasswordRules'
import { ApiError } from '~/shared/api/ApiError'
import { z } from '~/shared/api/zod'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { FormPasswordInput } from '~/shared/ui/fields/FormPasswordInput'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { toast } from '~/shared/ui/toast/toast'
import { passwordRulesQuery } from './api/queries'
import { messages } from './messages'
import { useChangePassword } from './useChangePassword'

const passwordSchema = (t: Translate<(typeof messages)['en']>) =>
  z
    .object({
      current: z.string().min(1, { error: () => t('enterCurrent') }),
      next: z.string().min(1, { error: () => t('enterNew') }),
      repeated: z.string(),
    })
    .refine(({ next, repeated }) => next === repeated, {
      path: ['repeated'],
      error: () => t('passwordsDiffer'),
    })
type PasswordInput = z.infer<ReturnType<typeof passwordSchema>>

const EMPTY: PasswordInput = { current: '', next: '', repeated: '' }

/** A new password for the own account, with the rules of this controller ticked while typing. */
export function PasswordForm({ user }: { readonly user: UserWire }) {
  const t = useMessages(messages)
  if (user.server === '') return <LocalPasswordForm user={user} />
  return (
    <Typography variant="body2" sx={{ color: token('text-2') }}>
      {t('passwordElsewhere', { server: user.server })}
    </Typography>
  )
}

function LocalPasswordForm({ user }: { readonly user: UserWire }) {
  const t = useMessages(messages)
  const rules = useQuery(passwordRulesQuery(useApiClients().local))
  const change = useChangePassword(user)
  const schema = useMemo(() => passwordSchema(t), [t])
  const { control, handleSubmit, reset, formState } = useForm<PasswordInput>({
    resolver: zodResolver(schema),
    mode: 'onSubmit',
    defaultValues: EMPTY,
  })
  const checks = checkPassword(useWatch({ control, name: 'next' }), rules.data ?? USUAL_PASSWORD_RULES)
  const submit = handleSubmit(async ({ current, next }) => {
    if (!(await change.run({ current, next }))) return
    reset(EMPTY)
    toast.success({ title: t('passwordChanged'), detail: t('passwordChangedText') })
  })
  const failure =
    change.error &&
    failureOf(
      change.error,
      checks.every(({ met }) => met),
    )
  return (
    <Stack component="form" noValidate sx={{ gap: 2 }} onSubmit={(event) => void submit(event)}>
      {user.default_password && <Banner tone="warning">{t('factoryPassword')}</Banner>}
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={user.username} readOnly hidden />
      <FormPasswordInput
        control={control}
        name="current"
        label={t('currentPassword')}
        autoComplete="current-password"
        error={failure === 'wrongCurrent' ? t('wrongCurrent') : undefined}
      />
      <FormPasswordInput control={control} name="next" label={t('newPassword')} autoComplete="new-password" />
      <PasswordRules title={t(rules.data ? 'controllerRules' : 'usualRules')} checks={checks} />
      <FormPasswordInput
        control={control}
        name="repeated"
        label={t('repeatPassword')}
        autoComplete="new-password"
      />
      {failure === 'usedBefore' && (
        <Banner tone="error" role="alert">
          {t('usedBefore')}
        </Banner>
      )}
      {failure === 'other' && <ErrorNote error={change.error} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, justifyContent: 'space-between' }}>
        <Typography variant="caption" sx={{ color: token('text-3') }}>
          {t('passwordNote')}
        </Typography>
        <Button type="submit" disabled={!formState.isDirty} loading={change.isPending} sx={{ flexShrink: 0 }}>
          {t('changePassword')}
        </Button>
      </Box>
    </Stack>
  )
}

type Failure = 'wrongCurrent' | 'usedBefore' | 'other'

function failureOf(error: unknown, meetsRules: boolean): Failure {
  if (!(error instanceof ApiError)) return 'other'
  // 403/4: "Current password doesn't match." (recording 03); no other field of one's own account is refused so.
  if (error.status === 403 && error.code === 4) return 'wrongCurrent'
  return error.kind === 'weak-password' && meetsRules ? 'usedBefore' : 'other'
}
