import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useId, type FocusEventHandler, type ReactNode, type Ref } from 'react'
import { FieldFoot } from './FieldFoot'
import { FieldLabel, RequiredMark } from './FieldLabel'
import { OptionText } from './OptionText'

export interface SelectOption<V extends string> {
  readonly value: V
  /** Plain text: it is also what typing a letter jumps to. */
  readonly label: string
  /** A second line in the open list: what the choice means, or why it is off. */
  readonly note?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface SelectInputProps<V extends string> {
  readonly label: ReactNode
  readonly options: readonly SelectOption<V>[]
  /** A value that is not among the options (a newer controller's) is shown as it is. */
  readonly value: V
  readonly onChange: (value: V) => void
  readonly onBlur?: FocusEventHandler | undefined
  readonly name?: string | undefined
  /** Something with `focus()`, which is all a form asks of it. */
  readonly ref?: Ref<unknown> | undefined
  readonly helper?: ReactNode
  readonly error?: string | undefined
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
  readonly required?: boolean | undefined
  readonly hideLabel?: boolean | undefined
}

/** One of several; up to about four that fit in sight are a SegmentedControl instead. */
export function SelectInput<V extends string>(props: SelectInputProps<V>) {
  const { label, options, value, onChange, onBlur, name, ref, helper, error, hint, hideLabel } = props
  const { required = false, disabled = false } = props
  const id = useId()
  const labelId = `${id}-label`
  const footId = `${id}-foot`
  const hasFoot = error !== undefined || (helper !== undefined && helper !== null && helper !== '')
  const isKnown = options.some((option) => option.value === value)
  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      <FieldLabel id={labelId} htmlFor={id} hint={hint} hidden={hideLabel}>
        {label}
        {required && <RequiredMark />}
      </FieldLabel>
      <Select<V>
        id={id}
        labelId={labelId}
        name={name}
        fullWidth
        displayEmpty
        value={value}
        // MUI types the value of any option; ours are all V.
        onChange={(event) => onChange(event.target.value as V)}
        onBlur={onBlur}
        disabled={disabled}
        inputRef={ref}
        error={error !== undefined}
        renderValue={(chosen) => options.find((option) => option.value === chosen)?.label ?? chosen}
        SelectDisplayProps={{
          'aria-describedby': hasFoot ? footId : undefined,
          'aria-invalid': error === undefined ? undefined : true,
          'aria-required': required || undefined,
        }}
      >
        {!isKnown && value !== '' && <MenuItem value={value}>{value}</MenuItem>}
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value} disabled={option.disabled ?? false}>
            <OptionText label={option.label} note={option.note} />
          </MenuItem>
        ))}
      </Select>
      <FieldFoot id={footId} error={error} helper={helper} />
    </Box>
  )
}
