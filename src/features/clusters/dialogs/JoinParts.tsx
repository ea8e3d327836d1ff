import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactNode } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { readJoinToken } from '~/domain/federation/model/joinToken'
import { useMessages } from '~/shared/i18n/useMessages'
import { Disclosure } from '~/shared/ui/Disclosure'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { messages } from '../messages'
import type { JoinField } from '../model/joinFailure'
import { AddressFields } from './AddressFields'
import { doneParts, type JoinInput } from './joinFields'
import { KubectlHelper } from './KubectlHelper'
import { ProxySwitch } from './ProxySwitch'
import { StepNumber } from './StepNumber'
import { TokenField } from './TokenField'
import type { JoinState } from './useJoin'
import { useKubectlFill } from './useKubectlFill'

interface Props {
  readonly form: UseFormReturn<JoinInput>
  readonly failed: Extract<JoinState, { status: 'failed' }> | undefined
  readonly hasProxy: boolean
}

/** The three parts of the join form: token, primary (filled by the token), this cluster. */
export function JoinParts({ form, failed, hasProxy }: Props) {
  const t = useMessages(messages)
  const { control, setValue } = form
  const input = useWatch({ control, compute: (values: JoinInput) => values })
  const [fromToken, setFromToken] = useState<{ server: string; port: string }>()
  const kubectl = useKubectlFill((address) => {
    const options = { shouldDirty: true, shouldValidate: true }
    if (address.server !== undefined) setValue('server', address.server, options)
    setValue('port', address.port, options)
  })
  const done = doneParts(input)
  const isRefused = (field: JoinField) => isStillRefused(failed, input, field)
  const refusal = (field: 'token' | 'primaryServer' | 'name' | 'server') =>
    isRefused(field) ? t(`refused.${field}`) : undefined

  const handleToken = (text: string) => {
    const parts = readJoinToken(text)
    if (!parts || parts.server === '') return
    const read = { server: parts.server, port: parts.port === 0 ? input.primaryPort : String(parts.port) }
    setFromToken(read)
    setValue('primaryServer', read.server, { shouldValidate: true })
    setValue('primaryPort', read.port, { shouldValidate: true })
  }
  const helper = <KubectlHelper service="fed-worker" output={kubectl.output} onChange={kubectl.onChange} />
  return (
    <>
      <Part number={1} title={t('partToken')} isDone={done.token && !isRefused('token')}>
        <TokenField
          control={control}
          value={input.token}
          refusal={refusal('token')}
          onText={handleToken}
          onClear={() => setValue('token', '', { shouldDirty: true })}
        />
      </Part>
      <Part
        number={2}
        title={t('partPrimary')}
        isDone={done.primary && !isRefused('primaryServer') && !isRefused('primaryPort')}
      >
        <AddressFields
          control={control}
          serverName="primaryServer"
          portName="primaryPort"
          serverLabel={t('primaryServer')}
          portLabel={t('primaryPort')}
          serverHint={input.primaryServer === fromToken?.server ? t('fromToken') : undefined}
          isPortFilled={input.primaryPort === fromToken?.port}
          serverError={refusal('primaryServer')}
          isPortWrong={isRefused('primaryPort')}
        />
      </Part>
      <Part number={3} title={t('partSelf')} isDone={done.self && !isRefused('name') && !isRefused('server')}>
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
            error={refusal('name')}
            // The card above, which has the focus, has told it.
            isErrorQuiet={refusal('name') !== undefined}
          />
          <AddressFields
            control={control}
            serverName="server"
            portName="port"
            serverLabel={t('ownServer')}
            portLabel={t('ownPort')}
            serverHint={kubectl.isFilled('server', input.server) ? t('filledIn') : undefined}
            isPortFilled={kubectl.isFilled('port', input.port)}
            serverError={refusal('server')}
            isPortWrong={isRefused('port')}
            serverHelper={kubectl.needsNode ? t('nodeAddress') : t('ownServerHelp')}
          />
        </Box>
        <Box sx={{ mt: 1.5 }}>
          {failed ? <Disclosure label={t('kubectlAgain')}>{helper}</Disclosure> : helper}
        </Box>
      </Part>
      <ProxySwitch control={control} name="useProxy" hasProxy={hasProxy} />
    </>
  )
}

/** Server and port are refused as one: a new port makes the old server worth another try. */
const OTHER_HALF: Readonly<Partial<Record<JoinField, JoinField>>> = {
  primaryServer: 'primaryPort',
  primaryPort: 'primaryServer',
  server: 'port',
  port: 'server',
}

/** Whether the controller found this field wrong and the person has not changed it since. */
function isStillRefused(failed: Props['failed'], input: JoinInput, field: JoinField): boolean {
  if (!failed?.failure.fields.includes(field)) return false
  const other = OTHER_HALF[field]
  return isAsSent(failed, input, field) && (other === undefined || isAsSent(failed, input, other))
}

function isAsSent(failed: NonNullable<Props['failed']>, input: JoinInput, field: JoinField): boolean {
  const { values } = failed
  const sent: Readonly<Record<JoinField, string>> = {
    token: values.token,
    primaryServer: values.primary.server,
    primaryPort: String(values.primary.port),
    name: values.name,
    server: values.address.server,
    port: String(values.address.port),
  }
  return input[field].replace(/\s+/g, '') === sent[field].replace(/\s+/g, '')
}

interface PartProps {
  readonly number: number
  readonly title: string
  readonly isDone: boolean
  readonly children: ReactNode
}

function Part({ number, title, isDone, children }: PartProps) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <StepNumber number={number} isDone={isDone} />
        <Typography variant="h3" id={id}>
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  )
}
