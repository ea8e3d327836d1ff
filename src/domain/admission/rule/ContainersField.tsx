import Box from '@mui/material/Box'
import { useId } from 'react'
import { useController, type Control } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { FieldFoot } from '~/shared/ui/fields/FieldFoot'
import { FieldLabel } from '~/shared/ui/fields/FieldLabel'
import { CONTAINER_TYPES, type RuleInput } from '../model/ruleBody'
import { ruleMessages } from './messages'

/** Which containers of a pod the rule looks at. What this version does not know stays chosen. */
export function ContainersField({ control }: { readonly control: Control<RuleInput> }) {
  const t = useMessages(ruleMessages)
  const id = useId()
  const { field, fieldState } = useController({ control, name: 'containers' })
  const toggle = (type: string, isChosen: boolean) =>
    field.onChange(isChosen ? [...field.value, type] : field.value.filter((each) => each !== type))
  return (
    <Box
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={fieldState.error ? `${id}-foot` : undefined}
    >
      <FieldLabel id={`${id}-label`}>{t('containers')}</FieldLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, pl: '7px' }}>
        {CONTAINER_TYPES.map((type, index) => (
          <CheckboxInput
            key={type}
            ref={index === 0 ? field.ref : undefined}
            label={t(`containers.${type}`)}
            checked={field.value.includes(type)}
            onChange={(isChosen) => toggle(type, isChosen)}
            onBlur={field.onBlur}
          />
        ))}
      </Box>
      <FieldFoot id={`${id}-foot`} error={fieldState.error?.message} />
    </Box>
  )
}
