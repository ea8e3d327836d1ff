import AddIcon from '@mui/icons-material/AddOutlined'
import RemoveIcon from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useFieldArray, useWatch, type Control } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import type { ResponseEventOptionsWire } from '../api/schema'
import { overlooked, typesOf, wireCriteria } from '../model/criteria'
import { CriterionValue } from './CriterionValue'
import { dialogMessages } from './messages'
import type { RuleInput } from './ruleInput'
import { useTypeText } from './useTypeText'

interface Props {
  readonly control: Control<RuleInput>
  /** What the controller allows for the chosen event. */
  readonly options: ResponseEventOptionsWire | undefined
  /** The kind of a criterion has changed. */
  readonly onTypeChange: (index: number) => void
}

/** The criteria of a rule: one row each, at least one, and of every kind one at most. */
export function CriteriaFields({ control, options, onTypeChange }: Props) {
  const t = useMessages(dialogMessages)
  const typeText = useTypeText()
  const { fields, append, remove } = useFieldArray({ control, name: 'criteria' })
  const criteria = useWatch({ control, name: 'criteria' })
  const used = criteria.map(({ type }) => type)
  const unused = typesOf(options).filter((type) => !used.includes(type))
  const [next] = unused
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, typography: 'subtitle2', color: token('text-2') }}>
        {t('criteria')}
      </Box>
      <Box sx={{ mb: 1, typography: 'caption', color: token('text-3') }}>{t('criteriaHelp')}</Box>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {fields.map((field, index) => {
          const type = used[index] ?? field.type
          return (
            <Box
              key={field.id}
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: 'minmax(0, 1fr) 36px', sm: '216px minmax(0, 1fr) 36px' },
                columnGap: 1,
                rowGap: 0.5,
                alignItems: 'start',
              }}
            >
              <FormSelect
                control={control}
                name={`criteria.${index}.type`}
                label={t('criterion')}
                hideLabel
                options={[type, ...unused].map((value) => ({ value, label: typeText(value) }))}
                onChange={() => onTypeChange(index)}
              />
              <Box sx={{ gridRow: { xs: 2, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
                <CriterionValue control={control} index={index} type={type} options={options} />
              </Box>
              <IconButton
                aria-label={t('removeCriterion', { type: typeText(type) })}
                title={fields.length === 1 ? t('problem.none') : undefined}
                disabled={fields.length === 1}
                onClick={() => remove(index)}
                sx={{ width: 36, height: 36 }}
              >
                <RemoveIcon />
              </IconButton>
            </Box>
          )
        })}
      </Box>
      {overlooked(wireCriteria(criteria)).length > 0 && (
        <Box role="status" sx={{ mt: 1, typography: 'caption', color: token('state-warning') }}>
          {t('oneFix')}
        </Box>
      )}
      <Button
        size="small"
        variant="text"
        startIcon={<AddIcon />}
        disabled={next === undefined}
        title={next === undefined ? t('allUsed') : undefined}
        onClick={() => next !== undefined && append({ type: next, value: '' })}
        sx={{ mt: 1 }}
      >
        {t('addCriterion')}
      </Button>
    </Box>
  )
}
