import Box from '@mui/material/Box'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import {
  useId,
  type ChangeEventHandler,
  type FocusEventHandler,
  type HTMLInputAutoCompleteAttribute,
  type InputHTMLAttributes,
  type KeyboardEventHandler,
  type ReactNode,
  type Ref,
} from 'react'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { FieldFoot } from './FieldFoot'
import { FieldLabel, RequiredMark } from './FieldLabel'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Spread `register('name')` of react-hook-form into it, or use FormTextInput. */
export interface TextInputProps {
  readonly label: ReactNode
  readonly name?: string | undefined
  readonly value?: string | number | undefined
  readonly defaultValue?: string | undefined
  readonly onChange?: ChangeEventHandler<Field> | undefined
  readonly onBlur?: FocusEventHandler<Field> | undefined
  readonly onFocus?: FocusEventHandler<Field> | undefined
  readonly onKeyDown?: KeyboardEventHandler<Field> | undefined
  readonly onKeyUp?: KeyboardEventHandler<Field> | undefined
  /** The input element. */
  readonly ref?: Ref<Field> | undefined
  readonly helper?: ReactNode
  /** Marks the field and stands under it, with an icon. */
  readonly error?: string | undefined
  /** The error is told elsewhere on the screen: it is not announced a second time. */
  readonly isErrorQuiet?: boolean | undefined
  /** Marks the field without words, when the sentence stands elsewhere. */
  readonly invalid?: boolean | undefined
  /** Says that a helper filled the field ("from the token"); gives it the accent look. */
  readonly hint?: string | undefined
  readonly startAdornment?: ReactNode
  readonly endAdornment?: ReactNode
  /** Addresses, ids, tokens. */
  readonly mono?: boolean | undefined
  /** Large fields (40) are for sign-in. */
  readonly size?: 'medium' | 'large' | undefined
  readonly type?: 'text' | 'password' | 'number' | 'email' | 'url' | 'search' | undefined
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  readonly placeholder?: string | undefined
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly readOnly?: boolean | undefined
  readonly required?: boolean | undefined
  readonly maxLength?: number | undefined
  readonly multiline?: boolean | undefined
  readonly minRows?: number | undefined
  readonly maxRows?: number | undefined
  /** The label is only for assistive technology, where the place already says what it is. */
  readonly hideLabel?: boolean | undefined
}

const hintedSx = {
  backgroundColor: token('accent-soft'),
  '& .MuiOutlinedInput-notchedOutline, &:hover .MuiOutlinedInput-notchedOutline': {
    borderColor: token('accent'),
  },
}

const adornment = (position: 'start' | 'end', content: ReactNode) =>
  content === undefined ? undefined : <InputAdornment position={position}>{content}</InputAdornment>

/** A text field: label above, 36 high, help or error below. */
export function TextInput(props: TextInputProps) {
  const { label, helper, error, hint, mono = false, size = 'medium', ref, hideLabel, required } = props
  const { startAdornment, endAdornment, autoComplete = 'off', maxLength, inputMode } = props
  const id = useId()
  const footId = `${id}-foot`
  const hasFoot = error !== undefined || (helper !== undefined && helper !== null && helper !== '')
  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      <FieldLabel htmlFor={id} hint={hint} hidden={hideLabel}>
        {label}
        {required && <RequiredMark />}
      </FieldLabel>
      <OutlinedInput
        id={id}
        fullWidth
        name={props.name}
        type={props.type}
        value={props.value}
        defaultValue={props.defaultValue}
        onChange={props.onChange}
        onBlur={props.onBlur}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
        onKeyUp={props.onKeyUp}
        inputRef={ref}
        placeholder={props.placeholder}
        autoComplete={autoComplete}
        autoFocus={props.autoFocus}
        disabled={props.disabled}
        readOnly={props.readOnly}
        multiline={props.multiline}
        minRows={props.minRows}
        maxRows={props.maxRows}
        error={error !== undefined || props.invalid === true}
        startAdornment={adornment('start', startAdornment)}
        endAdornment={adornment('end', endAdornment)}
        sx={[size === 'large' && { minHeight: 40 }, hint !== undefined && hintedSx]}
        slotProps={{
          input: {
            'aria-describedby': hasFoot ? footId : undefined,
            'aria-required': required,
            maxLength,
            inputMode,
            // Names and addresses are not prose; a red wave under "gke-eu" is noise.
            spellCheck: false,
            autoCapitalize: 'none',
            // A pattern or a script is read character by character: `!=` must not become one sign.
            style: mono
              ? { fontFamily: monoFamily, fontSize: '0.8125rem', fontVariantLigatures: 'none' }
              : undefined,
          },
        }}
      />
      <FieldFoot id={footId} error={error} isQuiet={props.isErrorQuiet} helper={helper} />
    </Box>
  )
}
