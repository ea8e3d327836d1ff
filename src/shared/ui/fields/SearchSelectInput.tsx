import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import { useId } from 'react'
import { ComboboxInput } from './ComboboxInput'
import { FieldFoot } from './FieldFoot'
import { FieldLabel, RequiredMark } from './FieldLabel'
import { OptionText } from './OptionText'
import type { SelectInputProps } from './SelectInput'

export interface SearchSelectInputProps<V extends string> extends Pick<
  SelectInputProps<V>,
  'label' | 'options' | 'value' | 'onChange' | 'ref' | 'helper' | 'error' | 'disabled' | 'required'
> {
  /** In the empty field: what is to be chosen. */
  readonly placeholder?: string | undefined
}

/** One of more than fit on a screen, found by typing a part of its name. Up to a dozen are a SelectInput. */
export function SearchSelectInput<V extends string>(props: SearchSelectInputProps<V>) {
  const { label, options, value, onChange, ref, helper, error, placeholder } = props
  const { disabled = false, required = false } = props
  const id = useId()
  const footId = `${id}-foot`
  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      {/* MUI labels the open list by this id. */}
      <FieldLabel id={`${id}-label`} htmlFor={id}>
        {label}
        {required && <RequiredMark />}
      </FieldLabel>
      <Autocomplete
        id={id}
        autoHighlight
        disabled={disabled}
        options={options}
        value={options.find((option) => option.value === value) ?? null}
        // Emptying the text looks for another; only choosing changes anything.
        onChange={(_, next) => next && onChange(next.value)}
        getOptionKey={(option) => option.value}
        getOptionDisabled={(option) => option.disabled ?? false}
        isOptionEqualToValue={(option, chosen) => option.value === chosen.value}
        slotProps={{ clearIndicator: { sx: { display: 'none' } } }}
        renderOption={({ key, ...item }, option) => (
          <li key={key} {...item}>
            <OptionText label={option.label} note={option.note} />
          </li>
        )}
        renderInput={(params) => (
          <ComboboxInput
            params={params}
            inputRef={ref}
            placeholder={placeholder}
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
