import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { SelectInput, type SelectInputProps } from './SelectInput'

type Owned = 'name' | 'value' | 'ref' | 'error' | 'onBlur' | 'onChange'

export interface FormSelectProps<T extends FieldValues, V extends string> extends Omit<
  SelectInputProps<V>,
  Owned
> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
  /** An error that did not come from validation: the controller refused this field. */
  readonly error?: string | undefined
  /** Called after the form took the value: the place to reset fields that depend on it. */
  readonly onChange?: ((value: V) => void) | undefined
}

/** A SelectInput bound to a text field of a react-hook-form form. */
export function FormSelect<T extends FieldValues, V extends string>(props: FormSelectProps<T, V>) {
  const { control, name, error, onChange, ...rest } = props
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange: setField, onBlur } = field
  const value: unknown = field.value
  return (
    <SelectInput
      {...rest}
      ref={ref}
      name={name}
      // The form holds what the options offer, or what a newer controller sent; both are shown.
      value={(typeof value === 'string' ? value : '') as V}
      onChange={(next) => {
        setField(next)
        onChange?.(next)
      }}
      onBlur={onBlur}
      error={fieldState.error?.message ?? error}
    />
  )
}
