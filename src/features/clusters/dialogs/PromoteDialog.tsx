import { zodResolver } from '@hookform/resolvers/zod'
import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { promoteMutation } from '~/domain/federation/api/mutations'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { IconLabel } from '~/shared/ui/IconLabel'
import { messages } from '../messages'
import { AddressFields } from './AddressFields'
import { ClockNote } from './ClockNote'
import { DirtyGuard, useOwnClose } from './DirtyGuard'
import type { FederationDialogProps } from './FederationDialogProps'
import { nameField, portField, serverField } from './fieldSchemas'
import { KubectlHelper } from './KubectlHelper'
import { PromoteRefused } from './PromoteRefused'
import { ProxySwitch } from './ProxySwitch'
import { SessionEndedDialog } from './SessionEndedDialog'
import { useKubectlFill } from './useKubectlFill'

const FEDERATION_PORT = '11443'
/** Becomes fedAdmin whoever promotes (semantics.md b.4). */
const FACTORY_USER = 'admin'
/** After signing in the next step is in front: the first join token. */
const NEXT = '/federation/clusters?dialog=generate-token'

const promoteSchema = (t: Translate<(typeof messages)['en']>) =>
  z.object({ name: nameField(t), server: serverField(t), port: portField(t), useProxy: z.boolean() })

type PromoteInput = z.infer<ReturnType<typeof promoteSchema>>

/** Makes this cluster the primary of a federation of its own. */
export function PromoteDialog({ facts, onClose }: FederationDialogProps) {
  const t = useMessages(messages)
  const { federation } = useApiClients()
  const promote = useMutation(promoteMutation(federation))
  const schema = useMemo(() => promoteSchema(t), [t])
  const form = useForm<PromoteInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { name: facts.name, server: '', port: FEDERATION_PORT, useProxy: false },
  })
  const { control, setValue } = form
  const [server, port] = useWatch({ control, name: ['server', 'port'] })
  const kubectl = useKubectlFill((address) => {
    const options = { shouldDirty: true, shouldValidate: true }
    if (address.server !== undefined) setValue('server', address.server, options)
    setValue('port', address.port, options)
  })
  const submit = form.handleSubmit((values) =>
    promote.mutate({
      name: values.name,
      address: { server: values.server, port: Number(values.port) },
      useProxy: values.useProxy,
    }),
  )
  const isDirty = !promote.isSuccess && (form.formState.isDirty || kubectl.output !== '')
  const { close, isClosing } = useOwnClose(onClose)
  const title = (name: string) => <RichMessage text={t('promoteTitle')} parts={{ name: <bdi>{name}</bdi> }} />
  if (promote.isSuccess) {
    const { name } = promote.variables
    return (
      <SessionEndedDialog
        title={title(name)}
        icon={<HubIcon />}
        doneTitle={<RichMessage text={t('promotedTitle')} parts={{ name: <bdi>{name}</bdi> }} />}
        doneText={t('promotedText')}
        next={NEXT}
      />
    )
  }

  return (
    <FormDialog
      open
      onClose={close}
      title={title(facts.name)}
      subtitle={t('promoteSubtitle')}
      width={720}
      submitLabel={t('promote')}
      onSubmit={submit}
      isPending={promote.isPending}
      error={promote.error}
      errorContent={<PromoteRefused error={promote.error} clusterName={facts.name} />}
      isDirty={isDirty}
      footerNote={<MayPromote />}
    >
      {isDirty && <DirtyGuard isClosing={isClosing} />}
      <Stack sx={{ gap: 2 }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 3fr)' },
            gap: 1.5,
          }}
        >
          <FormTextInput control={control} name="name" label={t('clusterName')} autoFocus />
          <AddressFields
            control={control}
            serverName="server"
            portName="port"
            serverLabel={t('primaryServer')}
            portLabel={t('primaryPort')}
            serverHint={kubectl.isFilled('server', server) ? t('filledIn') : undefined}
            isPortFilled={kubectl.isFilled('port', port)}
            serverHelper={kubectl.needsNode ? t('nodeAddress') : t('primaryServerHelp')}
          />
        </Box>
        <KubectlHelper service="fed-master" output={kubectl.output} onChange={kubectl.onChange} />
        <ProxySwitch control={control} name="useProxy" hasProxy={facts.hasProxy} />
        <ClockNote name={facts.name} />
        <Consequences name={facts.name} />
      </Stack>
    </FormDialog>
  )
}

/** Who is signed out and what becomes of whom: semantics.md b.4. */
function Consequences({ name }: { readonly name: string }) {
  const t = useMessages(messages)
  const { username } = useCurrentUser()
  const text = username === FACTORY_USER ? t('promoteEffectsAdmin') : t('promoteEffects')
  return (
    <Banner tone="info">
      <RichMessage
        text={text}
        parts={{ lead: <b>{t('whatHappens')}</b>, name: <bdi>{name}</bdi>, user: <b>{FACTORY_USER}</b> }}
      />
    </Banner>
  )
}

function MayPromote() {
  const t = useMessages(messages)
  const { server } = useCurrentUser()
  return (
    <IconLabel icon={<CheckIcon />} colour={token('state-ok')}>
      {server === '' ? t('mayPromoteLocal') : t('mayPromoteRancher')}
    </IconLabel>
  )
}
