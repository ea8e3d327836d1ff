import ServerIcon from '@mui/icons-material/DnsOutlined'
import LinkOffIcon from '@mui/icons-material/LinkOff'
import PeopleIcon from '@mui/icons-material/PeopleAltOutlined'
import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import RegistryIcon from '@mui/icons-material/Inventory2Outlined'
import ClusterIcon from '@mui/icons-material/ViewInArOutlined'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { demoteMutation } from '~/domain/federation/api/mutations'
import { isOutOfReach } from '~/domain/federation/model/clusterStatus'
import { managedClusters, type Membership } from '~/domain/federation/model/membership'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import type { Consequence } from '~/shared/ui/dialog/confirm'
import { ConsequenceList } from '~/shared/ui/dialog/ConsequenceList'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { messages } from '../messages'
import type { FederationDialogProps } from './FederationDialogProps'
import { SessionEndedDialog } from './SessionEndedDialog'
import { isNamed, TypedName } from './TypedName'

const NEXT = '/federation/clusters'

/** Ends the federation this cluster leads. */
export function DemoteDialog({ facts, onClose }: FederationDialogProps) {
  const t = useMessages(messages)
  const { federation } = useApiClients()
  const demote = useMutation(demoteMutation(federation))
  const consequences = useConsequences(facts.membership)
  const [typed, setTyped] = useState('')
  const title = <RichMessage text={t('demoteTitle')} parts={{ name: <bdi>{facts.name}</bdi> }} />
  if (demote.isSuccess) {
    return (
      <SessionEndedDialog
        title={title}
        icon={<ClusterIcon />}
        doneTitle={<RichMessage text={t('demotedTitle')} parts={{ name: <bdi>{facts.name}</bdi> }} />}
        doneText={t('demotedText')}
        next={NEXT}
      />
    )
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={title}
      subtitle={t('demoteSubtitle')}
      submitLabel={t('demote')}
      danger
      onSubmit={() => demote.mutate()}
      submitDisabled={!isNamed(typed, facts.name)}
      isPending={demote.isPending}
      error={demote.error}
      clusterName={facts.name}
      isDirty={false}
      footerNote={t('signedOutAfterwards')}
    >
      <Stack sx={{ gap: 2 }}>
        <ConsequenceList consequences={consequences} />
        <TypedName name={facts.name} value={typed} onChange={setTyped} disabled={demote.isPending} />
      </Stack>
    </FormDialog>
  )
}

/** What ends with the federation: semantics.md b.5. */
function useConsequences(membership: Membership): readonly Consequence[] {
  const t = useMessages(messages)
  const language = useLanguage()
  const members = managedClusters(membership)
  const silent = members.filter(isOutOfReach)
  const names = new Intl.ListFormat(language).format(silent.map(({ name }) => name))
  return [
    {
      icon: <ServerIcon />,
      title: t('demoteMembers', { count: members.length }),
      detail: t('demoteMembersDetail'),
    },
    { icon: <PolicyIcon />, title: t('demotePolicy'), detail: t('demotePolicyDetail') },
    { icon: <RegistryIcon />, title: t('demoteRegistries'), detail: t('demoteRegistriesDetail') },
    { icon: <PeopleIcon />, title: t('demotePeople'), detail: t('demotePeopleDetail') },
    ...(silent.length === 0
      ? []
      : [
          {
            icon: <LinkOffIcon style={{ color: token('state-error') }} />,
            title: t('cannotBeTold', { count: silent.length }),
            detail: (
              <>
                <bdi>{names}</bdi>. {t('cannotBeToldDetail', { count: silent.length })}
              </>
            ),
          },
        ]),
  ]
}
