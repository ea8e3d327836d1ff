import type { AutocompleteRenderInputParams } from '@mui/material/Autocomplete'
import OutlinedInput from '@mui/material/OutlinedInput'
import type { Ref } from 'react'

interface Props {
  /** What MUI's Autocomplete hands to its `renderInput`. */
  readonly params: AutocompleteRenderInputParams
  readonly inputRef: Ref<unknown> | undefined
  readonly placeholder: string | undefined
  readonly isInvalid: boolean
  readonly isRequired: boolean
  /** Id of the helper or error below the field. */
  readonly footId: string | undefined
}

/** The text part of a field that offers choices while one types, as high as the other fields. */
export function ComboboxInput({ params, inputRef, placeholder, isInvalid, isRequired, footId }: Props) {
  return (
    <OutlinedInput
      {...params.slotProps.input}
      id={params.id}
      fullWidth
      disabled={params.disabled}
      placeholder={placeholder}
      inputRef={inputRef}
      error={isInvalid}
      // As high as its neighbours, and its text where theirs begins.
      sx={{
        py: '0 !important',
        pl: '0 !important',
        '& .MuiAutocomplete-input': { px: '10px !important' },
      }}
      slotProps={{
        input: {
          ...params.slotProps.htmlInput,
          spellCheck: false,
          'aria-required': isRequired || undefined,
          'aria-describedby': footId,
        },
      }}
    />
  )
}
