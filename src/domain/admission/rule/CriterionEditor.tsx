import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useEffect, useRef, useState } from 'react'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { SearchSelectInput } from '~/shared/ui/fields/SearchSelectInput'
import { SelectInput } from '~/shared/ui/fields/SelectInput'
import type { AdmissionOptionsWire, CriterionOptionWire } from '../api/schema'
import { CriterionSentence } from '../criteria/CriterionSentence'
import { wordFor } from '../criteria/criterionWords'
import { criteriaMessages } from '../criteria/messages'
import { criterionKey, type CriterionBody } from '../model/criterion'
import {
  EMPTY_DRAFT,
  operatorsOf,
  readDraft,
  ruleOptions,
  startDraft,
  type CriterionDraft,
  type RuleType,
} from '../model/criterionDraft'
import { CriterionValue } from './CriterionValue'
import { gridSx } from './gridSx'
import { ruleMessages } from './messages'

interface Props {
  readonly start: CriterionDraft
  /** Key of the criterion that is edited; undefined for one more. */
  readonly edited: string | undefined
  readonly taken: readonly CriterionBody[]
  readonly type: RuleType
  readonly options: AdmissionOptionsWire
  readonly onSubmit: (criterion: CriterionBody) => void
  readonly onCancel: () => void
}

/** What a field hands out as its ref. */
interface Focusable {
  focus(): void
}

type Words = Translate<(typeof criteriaMessages)['en']>

/** One criterion while it is made: name, operator, value, and what the controller will understand. */
export function CriterionEditor({ start, edited, taken, type, options, onSubmit, onCancel }: Props) {
  const t = useMessages(ruleMessages)
  const c = useMessages(criteriaMessages)
  const [draft, setDraft] = useState(start)
  const [isTold, setTold] = useState(false)
  const first = useRef<Focusable>(null)
  useEffect(() => first.current?.focus(), [])
  const known = ruleOptions(options, type)
  const option = known[draft.name]
  const reading = readDraft(draft, option)
  const problem = reading.ok ? undefined : t(`problem.${reading.problem}`)
  const operators = option ? operatorsOf(option, draft.valueType, options) : []
  const change = (next: Partial<CriterionDraft>) => setDraft({ ...draft, ...next })
  const submit = () => (reading.ok ? onSubmit(reading.criterion) : setTold(true))
  return (
    <Stack
      role="group"
      aria-label={t(edited === undefined ? 'addCriterion' : 'changeCriterion')}
      // Enter in one of the fields is about the criterion, not about the rule.
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof HTMLInputElement))
          return
        event.preventDefault()
        if (event.target.type === 'text' && event.target.role !== 'combobox') submit()
      }}
      sx={{ gap: 1.5, p: 1.5, borderRadius: '8px', backgroundColor: token('sunken') }}
    >
      <Box sx={gridSx}>
        <SearchSelectInput
          ref={first}
          label={t('criterion')}
          value={draft.name}
          error={isTold && !option ? problem : undefined}
          options={choices(Object.values(known), c, t)}
          placeholder={t('chooseCriterion')}
          helper={option && sourceOf(option, t)}
          onChange={(name) => {
            const next = known[name]
            setDraft(next ? startDraft(next) : EMPTY_DRAFT)
            setTold(false)
          }}
        />
        {operators.length > 0 && (
          <SelectInput
            label={t('operator')}
            value={draft.op}
            options={operators.map((value) => ({ value, label: wordFor(c, 'op', value) }))}
            onChange={(op) => change({ op })}
          />
        )}
      </Box>
      {option && (
        <CriterionValue
          draft={draft}
          option={option}
          options={options}
          problem={isTold ? problem : undefined}
          onChange={change}
        />
      )}
      {reading.ok && <Understood criterion={reading.criterion} edited={edited} taken={taken} />}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button size="small" variant="contained" onClick={submit}>
          {t(edited === undefined ? 'addCriterion' : 'changeCriterion')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Box>
    </Stack>
  )
}

function choices(known: readonly CriterionOptionWire[], c: Words, t: Translate<(typeof ruleMessages)['en']>) {
  return known
    .map((option) => ({
      value: option.name,
      label: wordFor(c, 'name', option.name),
      note: sourceOf(option, t),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

/** Where the answer comes from: a rule about scans fits nothing that was not scanned. */
function sourceOf({ match_src: source }: CriterionOptionWire, t: Translate<(typeof ruleMessages)['en']>) {
  return source === 'yaml' || source === 'image' || source === 'both' ? t(`source.${source}`) : undefined
}

function Understood(props: {
  readonly criterion: CriterionBody
  readonly edited: string | undefined
  readonly taken: readonly CriterionBody[]
}) {
  const { criterion, edited, taken } = props
  const t = useMessages(ruleMessages)
  const key = criterionKey(criterion)
  const isReplacing = key !== edited && taken.some((each) => criterionKey(each) === key)
  return (
    <Box role="status" sx={{ typography: 'body2' }}>
      <Box sx={{ typography: 'caption', color: token('text-3') }}>{t('understood')}</Box>
      <CriterionSentence criterion={criterion} />
      {isReplacing && (
        <Box sx={{ typography: 'caption', color: token('state-warning') }}>{t('replaces')}</Box>
      )}
    </Box>
  )
}
