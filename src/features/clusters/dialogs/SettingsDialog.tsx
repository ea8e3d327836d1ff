import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { localSettingsMutation } from '~/domain/federation/api/mutations'
import { localOf, managedClusters, type Membership } from '~/domain/federation/model/membership'
import { ApiError } from '~/shared/api/ApiError'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { toast } from '~/shared/ui/toast/toast'
import { messages } from '../messages'
import { AddressFields } from './AddressFields'
import { DirtyGuard, useOwnClose } from './DirtyGuard'
import type { FederationDialogProps } from './FederationDialogProps'
import { nameField, portField, serverField } from './fieldSchemas'
import { ProxySwitch } from './ProxySwitch'
import { RefusalNote } from './RefusalNote'

const settingsSchema = (t: Translate<(typeof messages)['en']>) =>
  z.object({
    name: nameField(t),
    server: serverField(t),
    port: portField(t),
    useProxy: z.boolean(),
    sharesScans: z.boolean(),
  })
type SettingsInput = z.infer<ReturnType<typeof settingsSchema>>

/** Name, address and proxy of this cluster; which of them may change depends on its role: semantics.md b.3. */
export function SettingsDialog({ facts, onClose }: FederationDialogProps) {
  const t = useMessages(messages)
  const { federation } = useApiClients()
  const save = useMutation(localSettingsMutation(federation))
  const schema = useMemo(() => settingsSchema(t), [t])
  const { membership } = facts
  const isPrimary = membership.role === 'primary'
  const lock = lockOf(membership)
  const address = ownAddress(membership)
  const { control, handleSubmit, formState } = useForm<SettingsInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: {
      name: facts.name,
      server: address.server,
      port: String(address.port),
      useProxy: membership.usesProxy,
      sharesScans: membership.sharesRepositoryScans,
    },
  })
  const { close, isClosing } = useOwnClose(onClose)
  const submit = handleSubmit(({ name, server, port, useProxy, sharesScans }) =>
    save.mutate(
      {
        ...(lock === undefined ? { name } : {}),
        address: { server, port: Number(port) },
        useProxy,
        ...(isPrimary ? { sharesRepositoryScans: sharesScans } : {}),
      },
      {
        onSuccess: () => {
          toast.success({ title: t('settingsSaved', { name }) })
          close()
        },
      },
    ),
  )
  return (
    <FormDialog
      open
      onClose={close}
      title={<RichMessage text={t('settingsTitle')} parts={{ name: <bdi>{facts.name}</bdi> }} />}
      subtitle={t('settingsSubtitle')}
      width={720}
      submitLabel={t('save')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error}
      {...(isLocked(save.error)
        ? {
            errorContent: (
              <RefusalNote error={save.error} title={t('settingsLockedTitle')}>
                {t('settingsLockedText')}
              </RefusalNote>
            ),
          }
        : {})}
      clusterName={facts.name}
      isDirty={formState.isDirty}
      submitDisabled={!formState.isDirty}
      footerNote={formState.isDirty ? undefined : t('nothingChanged')}
    >
      {formState.isDirty && <DirtyGuard isClosing={isClosing} />}
      <Stack sx={{ gap: 2 }}>
        {lock !== undefined && <Banner tone="neutral">{t(`lock.${lock}`)}</Banner>}
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 3fr)' },
            gap: 1.5,
          }}
        >
          <FormTextInput
            control={control}
            name="name"
            label={t('clusterName')}
            disabled={lock !== undefined}
          />
          <AddressFields
            control={control}
            serverName="server"
            portName="port"
            serverLabel={t(isPrimary ? 'primaryServer' : 'ownServer')}
            portLabel={t(isPrimary ? 'primaryPort' : 'ownPort')}
            disabled={lock !== undefined}
          />
        </Box>
        <ProxySwitch control={control} name="useProxy" hasProxy={facts.hasProxy || membership.usesProxy} />
        {isPrimary && (
          <FormSwitch
            control={control}
            name="sharesScans"
            label={t('shareScans')}
            helper={t('shareScansHelp')}
          />
        )}
      </Stack>
    </FormDialog>
  )
}

/** Why name and address cannot change now; undefined when they can. */
function lockOf(membership: Membership): 'managed' | 'hasMembers' | undefined {
  if (membership.role === 'managed') return 'managed'
  return managedClusters(membership).length > 0 ? 'hasMembers' : undefined
}

/** The address as the federation knows it; the remembered one when the list has none. */
function ownAddress(membership: Membership) {
  const listed = localOf(membership)?.address
  return listed && listed.server !== '' ? listed : membership.localAddress
}

/** 400/39: a cluster has joined since the dialog was opened, so that name and address are fixed now. */
const isLocked = (error: unknown) => error instanceof ApiError && error.status === 400 && error.code === 39
