import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { CheckboxInput, type CheckboxInputProps } from './CheckboxInput'
import { useBooleanField } from './useBooleanField'

export interface FormCheckboxProps<T extends FieldValues> extends Pick<
  CheckboxInputProps,
  'label' | 'helper' | 'disabled'
> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
}

/** A CheckboxInput bound to a boolean field of a react-hook-form form. */
export function FormCheckbox<T extends FieldValues>({ control, name, ...rest }: FormCheckboxProps<T>) {
  return <CheckboxInput {...rest} {...useBooleanField(control, name)} />
}
