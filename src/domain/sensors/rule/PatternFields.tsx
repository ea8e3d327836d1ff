import AddIcon from '@mui/icons-material/AddOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useFieldArray, useWatch, type Control, type UseFormTrigger } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import type { SensorKind } from '../api/schema'
import { CONTEXTS, MOST_PATTERNS, storedPattern } from '../model/pattern'
import { messages } from './messages'
import { EMPTY_PATTERN, type RuleInput } from './ruleInput'

interface Props {
  readonly control: Control<RuleInput>
  readonly trigger: UseFormTrigger<RuleInput>
  readonly kind: SensorKind
}

const OPS = ['regex', '!regex'] as const

/** The patterns of a rule, a row each. */
export function PatternFields({ control, trigger, kind }: Props) {
  const t = useMessages(messages)
  const { fields, append, remove } = useFieldArray({ control, name: 'patterns' })
  const isFull = fields.length >= MOST_PATTERNS
  const fullReason = isFull ? t('mostPatterns', { count: MOST_PATTERNS }) : undefined
  return (
    <section>
      <SectionTitle component="h3">{t('patterns')}</SectionTitle>
      <Box sx={{ mb: 1, typography: 'caption', color: token('text-3') }}>{t('patternsHelp')}</Box>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {fields.map(({ id }, index) => (
          <PatternRow
            key={id}
            control={control}
            trigger={trigger}
            kind={kind}
            index={index}
            onRemove={fields.length > 1 ? () => remove(index) : undefined}
          />
        ))}
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <Button
          size="small"
          startIcon={<AddIcon />}
          disabled={isFull}
          title={fullReason}
          onClick={() => append(EMPTY_PATTERN)}
        >
          {t('addPattern')}
        </Button>
      </Box>
    </section>
  )
}

interface RowProps extends Props {
  readonly index: number
  /** Undefined for the only one. */
  readonly onRemove: (() => void) | undefined
}

function PatternRow({ control, trigger, kind, index, onRemove }: RowProps) {
  const t = useMessages(messages)
  const value = useWatch({ control, name: `patterns.${index}.value` })
  const stored = storedPattern(kind, value)
  const number = index + 1
  // Whether patterns repeat or contradict each other hangs on all three fields, and is told under the pattern.
  const check = () => {
    if (value !== '') void trigger(`patterns.${index}.value`)
  }
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 1,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr 1fr 36px', sm: '108px minmax(0, 1fr) 108px 36px' },
        gridTemplateAreas: {
          xs: '"operator context remove" "pattern pattern pattern"',
          sm: '"operator pattern context remove"',
        },
      }}
    >
      <Box sx={{ gridArea: 'operator' }}>
        <FormSelect
          control={control}
          name={`patterns.${index}.op`}
          label={t('operator', { number })}
          hideLabel
          options={OPS.map((op) => ({ value: op, label: t(`op.${op}`) }))}
          onChange={check}
        />
      </Box>
      <Box sx={{ gridArea: 'pattern', minWidth: 0 }}>
        <FormTextInput
          control={control}
          name={`patterns.${index}.value`}
          label={t('pattern', { number })}
          hideLabel
          placeholder={t('placeholder')}
          helper={stored === value ? undefined : t('storedAs', { pattern: stored })}
          mono
        />
      </Box>
      <Box sx={{ gridArea: 'context' }}>
        <FormSelect
          control={control}
          name={`patterns.${index}.context`}
          label={t('context', { number })}
          hideLabel
          options={CONTEXTS.map((context) => ({ value: context, label: t(`context.${context}`) }))}
          onChange={check}
        />
      </Box>
      <Box sx={{ gridArea: 'remove' }}>
        <IconButton
          aria-label={t('removePattern', { number })}
          disabled={!onRemove}
          title={onRemove ? undefined : t('together.none')}
          onClick={onRemove}
        >
          <DeleteIcon />
        </IconButton>
      </Box>
    </Box>
  )
}
