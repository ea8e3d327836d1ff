import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { SwitchInput, type SwitchInputProps } from './SwitchInput'

export interface FormSwitchProps<T extends FieldValues> extends Pick<
  SwitchInputProps,
  'label' | 'helper' | 'disabled'
> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
}

/** A SwitchInput bound to a boolean field of a react-hook-form form. */
export function FormSwitch<T extends FieldValues>({ control, name, ...rest }: FormSwitchProps<T>) {
  const { field } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: unknown = field.value
  return (
    <SwitchInput
      {...rest}
      name={name}
      ref={ref}
      checked={value === true}
      onChange={onChange}
      onBlur={onBlur}
    />
  )
}
