import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { SwitchInput, type SwitchInputProps } from './SwitchInput'
import { useBooleanField } from './useBooleanField'

export interface FormSwitchProps<T extends FieldValues> extends Pick<
  SwitchInputProps,
  'label' | 'helper' | 'disabled'
> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
}

/** A SwitchInput bound to a boolean field of a react-hook-form form. */
export function FormSwitch<T extends FieldValues>({ control, name, ...rest }: FormSwitchProps<T>) {
  return <SwitchInput {...rest} {...useBooleanField(control, name)} />
}
