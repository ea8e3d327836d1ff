import Box from '@mui/material/Box'
import Switch from '@mui/material/Switch'
import { useId, type FocusEventHandler, type ReactNode, type Ref } from 'react'
import { ToggleLabel } from './ToggleLabel'

export interface SwitchInputProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly onBlur?: FocusEventHandler<HTMLInputElement> | undefined
  readonly name?: string | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
  /** What it does; when it is off-limits, why ("no proxy is set up in Settings"). */
  readonly helper?: ReactNode
  readonly disabled?: boolean | undefined
}

/** On or off, with its words to the right and a line of help under them. */
export function SwitchInput({
  label,
  checked,
  onChange,
  onBlur,
  name,
  ref,
  helper,
  disabled,
}: SwitchInputProps) {
  const id = useId()
  const helperId = `${id}-helper`
  return (
    <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start' }}>
      <Switch
        id={id}
        checked={checked}
        disabled={disabled ?? false}
        onChange={(_, next) => onChange(next)}
        sx={{ mt: '1px' }}
        slotProps={{
          input: {
            ref,
            name,
            onBlur,
            role: 'switch',
            'aria-describedby': helper === undefined ? undefined : helperId,
          },
        }}
      />
      <Box sx={{ minWidth: 0 }}>
        <ToggleLabel inputId={id} label={label} helperId={helperId} helper={helper} disabled={disabled} />
      </Box>
    </Box>
  )
}
