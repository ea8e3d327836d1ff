import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMemo, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { messages } from '../messages'
import { ClockNote } from './ClockNote'
import { DirtyGuard, useOwnClose } from './DirtyGuard'
import type { LocalFacts } from './FederationDialogProps'
import { CopyReport } from './CopyReport'
import { JoinFailureCard } from './JoinFailureCard'
import { joinSchema, toJoinValues, type JoinInput } from './joinFields'
import { JoinParts } from './JoinParts'
import { JoinProgress } from './JoinProgress'
import type { JoinState, JoinValues } from './useJoin'

const OWN_PORT = '10443'
const FEDERATION_PORT = '11443'

interface Props {
  readonly title: ReactNode
  readonly facts: LocalFacts
  readonly state: Exclude<JoinState, { status: 'joined' }>
  readonly onJoin: (values: JoinValues) => Promise<void>
  readonly onClose: () => void
}

/** The form, the wait, and the failed attempt with everything still as typed. */
export function JoinForm({ title, facts, state, onJoin, onClose }: Props) {
  const t = useMessages(messages)
  const schema = useMemo(() => joinSchema(t), [t])
  const form = useForm<JoinInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: {
      token: '',
      primaryServer: '',
      primaryPort: FEDERATION_PORT,
      name: facts.name,
      server: '',
      port: OWN_PORT,
      useProxy: false,
    },
  })
  const { isDirty } = form.formState
  const { close, isClosing } = useOwnClose(onClose)
  const isJoining = state.status === 'joining'
  const failed = state.status === 'failed' ? state : undefined
  return (
    <FormDialog
      open
      onClose={close}
      title={title}
      subtitle={t('joinSubtitle')}
      width={720}
      submitLabel={t('join')}
      onSubmit={form.handleSubmit((values) => onJoin(toJoinValues(values)))}
      isPending={isJoining}
      error={failed?.error}
      errorContent={failed && <JoinFailureCard failed={failed} nameBefore={facts.name} />}
      isDirty={isDirty}
      secondaryAction={failed && <CopyReport failed={failed} />}
    >
      {isDirty && <DirtyGuard isClosing={isClosing} />}
      {isJoining && <JoinProgress state={state} />}
      {/* Out of sight but not gone while it waits: a failed attempt shows everything as it was. */}
      <Stack sx={{ gap: 2, display: isJoining ? 'none' : undefined }}>
        <JoinParts form={form} failed={failed} hasProxy={facts.hasProxy} />
        <ClockNote name={facts.name} />
        {!failed && <Banner tone="neutral">{t('joinEffects')}</Banner>}
      </Stack>
    </FormDialog>
  )
}
