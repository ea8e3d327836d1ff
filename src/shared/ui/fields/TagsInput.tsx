import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, useState, type FocusEventHandler, type ReactNode, type Ref } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { messages } from '../messages'
import { FieldFoot } from './FieldFoot'
import { FieldLabel, RequiredMark } from './FieldLabel'
import { splitTags } from './splitTags'

export interface TagsInputProps {
  readonly label: ReactNode
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly onBlur?: FocusEventHandler | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
  /** Offered while typing; other values may be typed too unless `onlySuggestions`. */
  readonly suggestions?: readonly string[] | undefined
  readonly onlySuggestions?: boolean | undefined
  /** Why a single value cannot be used; it is then shown in red, and the sentence under the field. */
  readonly validate?: ((value: string) => string | undefined) | undefined
  readonly helper?: ReactNode
  readonly error?: string | undefined
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
  readonly required?: boolean | undefined
  readonly hideLabel?: boolean | undefined
  /** Filters, addresses, patterns. */
  readonly mono?: boolean | undefined
}

/**
 * Several short values, each a chip: Enter or a comma adds what was typed, so does leaving the field; a pasted list
 * becomes several chips, Backspace takes the last one back.
 */
export function TagsInput(props: TagsInputProps) {
  const { label, values, onChange, validate, helper, suggestions = [], onlySuggestions = false } = props
  const { mono = false, required = false, disabled = false } = props
  const t = useMessages(messages)
  const id = useId()
  const footId = `${id}-foot`
  const [text, setText] = useState('')
  const problem = values.map((value) => validate?.(value)).find((sentence) => sentence !== undefined)
  const error = props.error ?? problem
  const allow = (value: string) => !onlySuggestions || suggestions.includes(value)

  function add(typed: string) {
    const wanted = splitTags(typed).filter((value) => allow(value) && !values.includes(value))
    if (wanted.length > 0) onChange([...values, ...wanted])
    setText('')
  }

  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      <FieldLabel htmlFor={id} hidden={props.hideLabel}>
        {label}
        {required && <RequiredMark />}
      </FieldLabel>
      <Autocomplete
        id={id}
        multiple
        freeSolo
        disableClearable
        disabled={disabled}
        options={suggestions.filter((option) => !values.includes(option))}
        value={[...values]}
        inputValue={text}
        onInputChange={(_, next, reason) => {
          if (reason === 'reset') return
          if (/[,\n]/.test(next)) add(next)
          else setText(next)
        }}
        onChange={(_, next, reason) => {
          if (reason === 'createOption') add(text)
          else {
            onChange(next)
            setText('')
          }
        }}
        onBlur={(event) => {
          add(text)
          props.onBlur?.(event)
        }}
        renderValue={(shown, getItemProps) =>
          shown.map((value, index) => {
            const { key, ...item } = getItemProps({ index })
            const isRefused = validate?.(value) !== undefined
            return (
              <Chip
                key={key}
                {...item}
                size="small"
                label={<bdi>{value}</bdi>}
                color={isRefused ? 'error' : 'default'}
                sx={mono ? { fontFamily: monoFamily } : undefined}
              />
            )
          })
        }
        renderInput={(params) => (
          <OutlinedInput
            {...params.slotProps.input}
            id={params.id}
            fullWidth
            disabled={params.disabled}
            error={error !== undefined}
            placeholder={values.length === 0 ? props.placeholder : undefined}
            inputRef={props.ref}
            sx={{ flexWrap: 'wrap', gap: 0.5, pl: '6px !important', py: '3px' }}
            slotProps={{
              input: {
                ...params.slotProps.htmlInput,
                'aria-describedby':
                  error === undefined && (helper === undefined || helper === null) ? undefined : footId,
                'aria-required': required || undefined,
                'aria-description': t('tagsHow'),
                spellCheck: false,
                autoCapitalize: 'none',
                style: { width: 0, minWidth: 90, flexGrow: 1, padding: '4px 6px' },
                onPaste: (event) => {
                  const pasted = event.clipboardData.getData('text')
                  if (!/[,\n]/.test(pasted)) return
                  event.preventDefault()
                  add(`${text}${pasted}`)
                },
              },
            }}
          />
        )}
        slotProps={{ paper: { sx: { border: `1px solid ${token('border')}` } } }}
      />
      <FieldFoot id={footId} error={error} helper={helper} />
    </Box>
  )
}
