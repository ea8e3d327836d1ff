import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { PasswordInput, type PasswordInputProps } from './PasswordInput'

type Owned = 'name' | 'value' | 'defaultValue' | 'ref' | 'onChange' | 'onBlur'

export interface FormPasswordInputProps<T extends FieldValues> extends Omit<PasswordInputProps, Owned> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
}

/** A PasswordInput bound to a field of a react-hook-form form. */
export function FormPasswordInput<T extends FieldValues>({
  control,
  name,
  error,
  ...rest
}: FormPasswordInputProps<T>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: unknown = field.value
  return (
    <PasswordInput
      {...rest}
      ref={ref}
      name={name}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      onBlur={onBlur}
      error={fieldState.error?.message ?? error}
    />
  )
}
