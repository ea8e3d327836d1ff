import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { TagsInput, type TagsInputProps } from './TagsInput'

type Owned = 'values' | 'onChange' | 'onBlur' | 'ref' | 'error'

export interface FormTagsProps<T extends FieldValues> extends Omit<TagsInputProps, Owned> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
  /** An error that did not come from validation: the controller refused this field. */
  readonly error?: string | undefined
}

/** A TagsInput bound to a field of a react-hook-form form that holds a list of texts. */
export function FormTags<T extends FieldValues>({ control, name, error, ...rest }: FormTagsProps<T>) {
  const { field, fieldState } = useController({ control, name })
  const { ref, onChange, onBlur } = field
  const value: unknown = field.value
  return (
    <TagsInput
      {...rest}
      ref={ref}
      values={Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []}
      onChange={onChange}
      onBlur={onBlur}
      error={fieldState.error?.message ?? error}
    />
  )
}
