import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import { useId, type ReactNode } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { ComboboxInput } from './ComboboxInput'
import { FieldFoot } from './FieldFoot'
import { FieldLabel, RequiredMark } from './FieldLabel'

export interface FormSuggestInputProps<T extends FieldValues> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
  readonly label: ReactNode
  readonly helper?: ReactNode
  /** Offered while typing; anything else may be typed, too. */
  readonly options: readonly string[]
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
  readonly required?: boolean | undefined
  readonly hideLabel?: boolean | undefined
}

/** A text field of a react-hook-form form that offers what is known: a group, the name of an event. */
export function FormSuggestInput<T extends FieldValues>(props: FormSuggestInputProps<T>) {
  const { control, name, label, helper, options, disabled = false, required = false } = props
  const id = useId()
  const footId = `${id}-foot`
  const { field, fieldState } = useController({ control, name })
  const value: unknown = field.value
  const error = fieldState.error?.message
  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      <FieldLabel htmlFor={id} hidden={props.hideLabel}>
        {label}
        {required && <RequiredMark />}
      </FieldLabel>
      <Autocomplete
        id={id}
        freeSolo
        autoHighlight
        disableClearable
        disabled={disabled}
        options={options}
        inputValue={typeof value === 'string' ? value : ''}
        onInputChange={(_, next) => field.onChange(next)}
        onBlur={field.onBlur}
        renderInput={(params) => (
          <ComboboxInput
            params={params}
            inputRef={field.ref}
            placeholder={props.placeholder}
            isInvalid={error !== undefined}
            isRequired={required}
            footId={error === undefined && helper === undefined ? undefined : footId}
          />
        )}
      />
      <FieldFoot id={footId} error={error} helper={helper} />
    </Box>
  )
}
