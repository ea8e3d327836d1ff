import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { CheckboxInput, type CheckboxInputProps } from './CheckboxInput'

export interface FormCheckboxProps<T extends FieldValues> extends Pick<
  CheckboxInputProps,
  'label' | 'helper' | 'disabled'
> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
}

/** A CheckboxInput bound to a boolean field of a react-hook-form form. */
export function FormCheckbox<T extends FieldValues>({ control, name, ...rest }: FormCheckboxProps<T>) {
  const { field } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: unknown = field.value
  return (
    <CheckboxInput
      {...rest}
      name={name}
      ref={ref}
      checked={value === true}
      onChange={onChange}
      onBlur={onBlur}
    />
  )
}
