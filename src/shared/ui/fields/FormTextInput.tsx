import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { TextInput, type TextInputProps } from './TextInput'

type Owned = 'name' | 'value' | 'defaultValue' | 'ref' | 'error'

export interface FormTextInputProps<T extends FieldValues> extends Omit<TextInputProps, Owned> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
  /** An error that did not come from validation: the controller refused this field. */
  readonly error?: string | undefined
}

/** A TextInput bound to a field of a react-hook-form form. Values are text; the schema turns them into numbers. */
export function FormTextInput<T extends FieldValues>(props: FormTextInputProps<T>) {
  const { control, name, error, ...rest } = props
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: unknown = field.value
  return (
    <TextInput
      {...rest}
      ref={ref}
      name={name}
      value={typeof value === 'string' || typeof value === 'number' ? value : ''}
      onChange={(event) => {
        onChange(event)
        rest.onChange?.(event)
      }}
      onBlur={(event) => {
        onBlur()
        rest.onBlur?.(event)
      }}
      error={fieldState.error?.message ?? error}
    />
  )
}
