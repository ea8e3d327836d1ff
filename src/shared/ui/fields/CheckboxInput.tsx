import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { useId, type FocusEventHandler, type ReactNode, type Ref } from 'react'
import { token } from '~/shared/theme/tokens'

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
        <Box
          component="label"
          htmlFor={id}
          sx={{ typography: 'body1', color: disabled ? token('text-disabled') : token('text-1') }}
        >
          {label}
        </Box>
        {helper !== undefined && (
          <Box id={helperId} sx={{ typography: 'caption', color: token('text-3') }}>
            {helper}
          </Box>
        )}
      </Box>
    </Box>
  )
}
