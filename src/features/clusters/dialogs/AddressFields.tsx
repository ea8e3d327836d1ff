import Box from '@mui/material/Box'
import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { messages } from '../messages'
import { addressConcern } from '../model/serverAddress'

interface Props<T extends FieldValues> {
  readonly control: Control<T>
  readonly serverName: FieldPath<T>
  readonly portName: FieldPath<T>
  readonly serverLabel: string
  readonly portLabel: string
  /** Who filled the field in: "from the token". */
  readonly serverHint?: string | undefined
  /** The same source filled the port in; it is told once, at the server. */
  readonly isPortFilled?: boolean | undefined
  /** What the controller found wrong. */
  readonly serverError?: string | undefined
  /** The port is part of what is wrong; the sentence stands at the server. */
  readonly isPortWrong?: boolean | undefined
  /** Help under the server while there is nothing more pressing to say. */
  readonly serverHelper?: string | undefined
  readonly disabled?: boolean | undefined
}

/** Server and port side by side, with a soft warning when others may not reach the address. */
export function AddressFields<T extends FieldValues>(props: Props<T>) {
  const { control, serverName, portName, disabled } = props
  const server: unknown = useWatch({ control, name: serverName })
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 128px', gap: 1.5, alignItems: 'start' }}>
      <FormTextInput
        control={control}
        name={serverName}
        label={props.serverLabel}
        hint={props.serverHint}
        error={props.serverError}
        isErrorQuiet={props.serverError !== undefined}
        helper={<Concern server={typeof server === 'string' ? server : ''} otherwise={props.serverHelper} />}
        mono
        disabled={disabled}
      />
      <FormTextInput
        control={control}
        name={portName}
        label={props.portLabel}
        hint={props.isPortFilled ? '' : undefined}
        invalid={props.isPortWrong}
        inputMode="numeric"
        maxLength={5}
        mono
        disabled={disabled}
      />
    </Box>
  )
}

function Concern({ server, otherwise }: { readonly server: string; readonly otherwise: string | undefined }) {
  const t = useMessages(messages)
  const concern = addressConcern(server)
  if (!concern) return otherwise
  return (
    <Box component="span" role="status" sx={{ color: token('state-warning') }}>
      {t(`concern.${concern}`)}
    </Box>
  )
}
