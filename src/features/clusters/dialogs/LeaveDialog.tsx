import HubIcon from '@mui/icons-material/HubOutlined'
import LinkOffIcon from '@mui/icons-material/LinkOff'
import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { leaveMutation } from '~/domain/federation/api/mutations'
import { localOf, primaryOf } from '~/domain/federation/model/membership'
import { ApiError } from '~/shared/api/ApiError'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import type { Consequence } from '~/shared/ui/dialog/confirm'
import { ConsequenceList } from '~/shared/ui/dialog/ConsequenceList'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { SwitchInput } from '~/shared/ui/fields/SwitchInput'
import { toast } from '~/shared/ui/toast/toast'
import { messages } from '../messages'
import type { FederationDialogProps } from './FederationDialogProps'
import { RefusalNote } from './RefusalNote'
import { isNamed, TypedName } from './TypedName'

/** Takes this cluster out of its federation, with the primary's knowledge or, forced, without. */
export function LeaveDialog({ facts, onClose }: FederationDialogProps) {
  const t = useMessages(messages)
  const { federation } = useApiClients()
  const leave = useMutation(leaveMutation(federation))
  // A primary that has removed this cluster refuses to let it go: only force works (recording 32).
  const wasRemoved = localOf(facts.membership)?.status === 'kicked'
  const [isForced, setForced] = useState(wasRemoved)
  const [typed, setTyped] = useState('')
  const primary = primaryOf(facts.membership)?.name ?? ''
  const parts = { name: <bdi>{facts.name}</bdi>, primary: <bdi>{primary}</bdi> }

  const submit = () =>
    leave.mutate(isForced, {
      onSuccess: () => {
        toast.success({ title: t('leftToast', { name: facts.name }), detail: t('leftToastDetail') })
        onClose()
      },
    })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={<RichMessage text={t('leaveTitle')} parts={parts} />}
      subtitle={<RichMessage text={t('leaveSubtitle')} parts={parts} />}
      submitLabel={t('leave')}
      danger
      onSubmit={submit}
      submitDisabled={!isNamed(typed, facts.name)}
      isPending={leave.isPending}
      error={leave.error}
      {...(isPrimaryRefusal(leave.error)
        ? {
            errorContent: (
              <RefusalNote error={leave.error} title={t('leaveRefusedTitle')}>
                {t('leaveRefusedText')}
              </RefusalNote>
            ),
          }
        : {})}
      clusterName={facts.name}
      isDirty={false}
    >
      <Stack sx={{ gap: 2 }}>
        <ConsequenceList consequences={useConsequences(parts.primary)} />
        <SwitchInput
          label={t('leaveForce')}
          helper={t(wasRemoved ? 'leaveForceNeeded' : 'leaveForceHelp')}
          checked={isForced}
          onChange={setForced}
          disabled={leave.isPending}
        />
        <TypedName name={facts.name} value={typed} onChange={setTyped} disabled={leave.isPending} />
      </Stack>
    </FormDialog>
  )
}

/** 500/39: the primary could not be told, or would not hear of it, and force was off (semantics.md b.8). */
const isPrimaryRefusal = (error: unknown) =>
  error instanceof ApiError && error.status === 500 && error.code === 39

function useConsequences(primary: ReactNode): readonly Consequence[] {
  const t = useMessages(messages)
  return [
    {
      icon: <HubIcon />,
      title: t('leaveManagement'),
      detail: <RichMessage text={t('leaveManagementDetail')} parts={{ primary }} />,
    },
    { icon: <PolicyIcon />, title: t('rulesGo'), detail: t('rulesGoDetail') },
    { icon: <LinkOffIcon />, title: t('leaveWayBack'), detail: t('leaveWayBackDetail') },
  ]
}
