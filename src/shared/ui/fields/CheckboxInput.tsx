import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { useId, type FocusEventHandler, type ReactNode, type Ref } from 'react'
import { ToggleLabel } from './ToggleLabel'

export interface CheckboxInputProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly onBlur?: FocusEventHandler<HTMLInputElement> | undefined
  readonly name?: string | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
  /** Some of what it stands for is chosen. */
  readonly indeterminate?: boolean | undefined
  /** What it means; when it is off-limits, why. */
  readonly helper?: ReactNode
  readonly disabled?: boolean | undefined
}

/** One choice of several that go together, or a consent; a setting that acts at once is a SwitchInput. */
export function CheckboxInput(props: CheckboxInputProps) {
  const { label, checked, onChange, onBlur, name, ref, helper } = props
  const { indeterminate = false, disabled = false } = props
  const id = useId()
  const helperId = `${id}-helper`
  return (
    <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', ml: '-7px' }}>
      <Checkbox
        id={id}
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        onChange={(_, next) => onChange(next)}
        slotProps={{
          input: { ref, name, onBlur, 'aria-describedby': helper === undefined ? undefined : helperId },
        }}
      />
      <Box sx={{ minWidth: 0, pt: '6px' }}>
        <ToggleLabel inputId={id} label={label} helperId={helperId} helper={helper} disabled={disabled} />
      </Box>
    </Box>
  )
}
