import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

/** A boolean field of a react-hook-form form, as a CheckboxInput or SwitchInput takes it; no value reads as off. */
export function useBooleanField<T extends FieldValues>(control: Control<T>, name: FieldPath<T>) {
  const { field } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: unknown = field.value
  return { name, ref, checked: value === true, onChange, onBlur }
}
