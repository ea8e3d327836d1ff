import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { criterionKind } from '../model/criterionKind'
import type { ValueProps } from './CriterionValue'
import { gridSx } from './gridSx'
import { ruleMessages } from './messages'

/** A number of CVEs or a score; deny rules may add how long they have been known, or how many there must be. */
export function CountFields({ draft, option, problem, onChange }: ValueProps) {
  const t = useMessages(ruleMessages)
  const isScore = criterionKind(option, draft.op) === 'score'
  const subs = (['publishDays', 'count'] as const).filter((name) => name in option.sub_options)
  return (
    <Box sx={gridSx}>
      <TextInput
        label={t('value')}
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value.trim() })}
        inputMode={isScore ? 'decimal' : 'numeric'}
        helper={isScore ? t('scoreHelp') : undefined}
        error={problem}
      />
      {subs.map((name) => (
        <TextInput
          key={name}
          label={t(`sub.${name}`)}
          value={draft.subs[name]?.text ?? ''}
          onChange={(event) =>
            onChange({ subs: { [name]: { op: '>=', text: event.target.value.trim(), unit: 'B' } } })
          }
          inputMode="numeric"
          helper={t(`${name}Help`)}
        />
      ))}
    </Box>
  )
}
