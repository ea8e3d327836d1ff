import type { Control } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormSuggestInput } from '~/shared/ui/fields/FormSuggestInput'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import type { ResponseEventOptionsWire } from '../api/schema'
import { inputOf, valuesOf } from '../model/criteria'
import { dialogMessages } from './messages'
import type { RuleInput } from './ruleInput'
import { useTypeText } from './useTypeText'

interface Props {
  readonly control: Control<RuleInput>
  readonly index: number
  readonly type: string
  readonly options: ResponseEventOptionsWire | undefined
}

/** The value of one criterion, in the field that fits its kind. */
export function CriterionValue({ control, index, type, options }: Props) {
  const t = useMessages(dialogMessages)
  const typeText = useTypeText()
  const event = useWatch({ control, name: 'event' })
  const common = {
    control,
    name: `criteria.${index}.value`,
    label: t('valueOf', { type: typeText(type) }),
    hideLabel: true,
  } as const
  switch (inputOf(type)) {
    case 'name':
      return (
        <FormSuggestInput
          {...common}
          options={valuesOf(options, 'name')}
          helper={t(event === 'compliance' ? 'nameHelpCompliance' : 'nameHelp')}
        />
      )
    case 'level':
      return (
        <FormSelect
          {...common}
          options={valuesOf(options, 'level').map((value) => ({ value, label: value }))}
          helper={t('levelHelp')}
        />
      )
    case 'text':
      return (
        <FormTextInput {...common} helper={t(type === 'cve-name' ? 'cveNameHelp' : 'processHelp')} mono />
      )
    case 'count':
      return <FormTextInput {...common} helper={t('countHelp')} inputMode="numeric" />
    case 'fix-count':
      return <FormTextInput {...common} helper={t('fixCountHelp')} />
  }
}
