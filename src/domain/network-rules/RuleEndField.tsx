import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId } from 'react'
import { useController, type Control } from 'react-hook-form'
import { FieldFoot } from '~/shared/ui/fields/FieldFoot'
import { FieldLabel, RequiredMark } from '~/shared/ui/fields/FieldLabel'
import type { RuleInput } from './ruleInput'

interface Props {
  readonly control: Control<RuleInput>
  readonly name: 'from' | 'to'
  readonly label: string
  readonly helper: string
  /** Groups and special ends that may be used here. */
  readonly options: readonly string[]
  readonly disabled?: boolean
}

/** One end of a rule: a group to choose or to type. */
export function RuleEndField({ control, name, label, helper, options, disabled = false }: Props) {
  const id = useId()
  const { field, fieldState } = useController({ control, name })
  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel htmlFor={id}>
        {label}
        <RequiredMark />
      </FieldLabel>
      <Autocomplete
        id={id}
        freeSolo
        autoHighlight
        disableClearable
        disabled={disabled}
        options={options}
        inputValue={field.value}
        onInputChange={(_, value) => field.onChange(value)}
        onBlur={field.onBlur}
        renderInput={(params) => (
          <OutlinedInput
            {...params.slotProps.input}
            id={params.id}
            fullWidth
            disabled={params.disabled}
            inputRef={field.ref}
            error={fieldState.error !== undefined}
            slotProps={{
              input: {
                ...params.slotProps.htmlInput,
                spellCheck: false,
                'aria-required': true,
                'aria-describedby': `${id}-foot`,
              },
            }}
          />
        )}
      />
      <FieldFoot id={`${id}-foot`} error={fieldState.error?.message} helper={helper} />
    </Box>
  )
}
