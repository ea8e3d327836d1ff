import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FieldFoot } from '~/shared/ui/fields/FieldFoot'
import { SelectInput } from '~/shared/ui/fields/SelectInput'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { wordFor } from '../criteria/criterionWords'
import { criteriaMessages } from '../criteria/messages'
import { isMemory, type SubDraft } from '../model/criterionDraft'
import { MEMORY_UNITS } from '../model/quantity'
import type { ValueProps } from './CriterionValue'
import { ruleMessages } from './messages'

/** Requests and limits of CPU and memory; what is left empty is not asked. */
export function LimitFields({ draft, option, problem, onChange }: ValueProps) {
  const t = useMessages(ruleMessages)
  const c = useMessages(criteriaMessages)
  return (
    <Box role="group" aria-label={wordFor(c, 'name', draft.name)} aria-describedby="limits-foot">
      <Box sx={{ display: 'grid', gap: 1 }}>
        {Object.values(option.sub_options).map(({ name, ops }) => (
          <LimitRow
            key={name}
            name={name}
            operators={ops}
            sub={draft.subs[name] ?? { op: ops[0] ?? '', text: '', unit: 'MiB' }}
            onChange={(sub) => onChange({ subs: { ...draft.subs, [name]: sub } })}
          />
        ))}
      </Box>
      <FieldFoot id="limits-foot" error={problem} helper={t('limitsHelp')} />
    </Box>
  )
}

interface RowProps {
  readonly name: string
  readonly operators: readonly string[]
  readonly sub: SubDraft
  readonly onChange: (sub: SubDraft) => void
}

function LimitRow({ name, operators, sub, onChange }: RowProps) {
  const t = useMessages(ruleMessages)
  const c = useMessages(criteriaMessages)
  const label = wordFor(c, 'sub', name)
  return (
    <Box
      sx={{
        display: 'grid',
        alignItems: 'center',
        gap: 1,
        gridTemplateColumns: { xs: 'repeat(3, minmax(0, 1fr))', sm: '128px 136px minmax(0, 1fr) 96px' },
        '& > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
      }}
    >
      <Box
        sx={{
          typography: 'subtitle2',
          color: token('text-2'),
          '&::first-letter': { textTransform: 'uppercase' },
        }}
      >
        {label}
      </Box>
      <SelectInput
        label={t('operatorOf', { name: label })}
        hideLabel
        value={sub.op}
        options={operators.map((value) => ({ value, label: wordFor(c, 'op', value) }))}
        onChange={(op) => onChange({ ...sub, op })}
      />
      <TextInput
        label={label}
        hideLabel
        value={sub.text}
        onChange={(event) => onChange({ ...sub, text: event.target.value.trim() })}
        inputMode="decimal"
      />
      {isMemory(name) ? (
        <SelectInput
          label={t('unit', { name: label })}
          hideLabel
          value={sub.unit}
          options={MEMORY_UNITS.map((value) => ({ value, label: value }))}
          onChange={(unit) => onChange({ ...sub, unit })}
        />
      ) : (
        <Box sx={{ color: token('text-3') }}>{t('cores')}</Box>
      )}
    </Box>
  )
}
