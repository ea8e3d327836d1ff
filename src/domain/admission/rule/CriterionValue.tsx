import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { FieldFoot } from '~/shared/ui/fields/FieldFoot'
import { SelectInput } from '~/shared/ui/fields/SelectInput'
import { TagsInput } from '~/shared/ui/fields/TagsInput'
import { TextInput } from '~/shared/ui/fields/TextInput'
import type { AdmissionOptionsWire, CriterionOptionWire } from '../api/schema'
import { wordFor } from '../criteria/criterionWords'
import { criteriaMessages } from '../criteria/messages'
import type { CriterionDraft } from '../model/criterionDraft'
import { criterionKind } from '../model/criterionKind'
import { CountFields } from './CountFields'
import { LimitFields } from './LimitFields'
import { ruleMessages } from './messages'
import { PathField } from './PathField'
import { StandardContents } from './StandardContents'
import { VerifiersField } from './VerifiersField'

export interface ValueProps {
  readonly draft: CriterionDraft
  readonly option: CriterionOptionWire
  readonly options: AdmissionOptionsWire
  /** Why what was typed is no criterion; undefined until somebody wanted to add it. */
  readonly problem: string | undefined
  readonly onChange: (change: Partial<CriterionDraft>) => void
}

/** Lists whose elements are `key=value`. */
const PAIRS = ['labels', 'annotations', 'envVars']

/** The field a criterion's value is given in. */
export function CriterionValue(props: ValueProps) {
  const { draft, option, options, problem, onChange } = props
  const t = useMessages(ruleMessages)
  switch (criterionKind(option, draft.op)) {
    case 'fixed':
      return <StandardContents option={option} options={options} value={draft.text} />
    case 'flag':
      return (
        <SelectInput
          label={t('value')}
          value={draft.text}
          options={[
            { value: 'true', label: t('is.true') },
            { value: 'false', label: t('is.false') },
          ]}
          onChange={(text) => onChange({ text })}
        />
      )
    case 'choice':
      return (
        <>
          <SelectInput
            label={t('value')}
            value={draft.text}
            options={option.values.map((value) => ({ value, label: value }))}
            onChange={(text) => onChange({ text })}
          />
          <StandardContents option={option} options={options} value={draft.text} />
        </>
      )
    case 'list':
      return (
        <TagsInput
          label={t('value')}
          values={draft.list}
          onChange={(list) => onChange({ list })}
          helper={t(PAIRS.includes(draft.name) ? 'pairsHelp' : 'listHelp')}
          error={problem}
          mono
        />
      )
    case 'pattern':
    case 'text':
      return (
        <TextInput
          label={t('value')}
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
          helper={criterionKind(option, draft.op) === 'pattern' ? t('patternHelp') : undefined}
          error={problem}
          mono
        />
      )
    case 'count':
    case 'score':
      return <CountFields {...props} />
    case 'verifiers':
      return <VerifiersField {...props} />
    case 'roles':
      return <RolesField {...props} />
    case 'limits':
      return <LimitFields {...props} />
    case 'path':
      return <PathField {...props} />
  }
}

function RolesField({ draft, options, problem, onChange }: ValueProps) {
  const t = useMessages(ruleMessages)
  const c = useMessages(criteriaMessages)
  const { list } = draft
  return (
    <Box role="group" aria-label={t('roles')} aria-describedby="risky-roles-foot">
      <Box sx={{ typography: 'subtitle2', color: token('text-2') }}>{t('roles')}</Box>
      <Box sx={{ pl: '7px' }}>
        {options.predefined_risky_roles.map((role) => (
          <CheckboxInput
            key={role}
            label={wordFor(c, 'role', role)}
            checked={list.includes(role)}
            onChange={(isChosen) =>
              onChange({ list: isChosen ? [...list, role] : list.filter((each) => each !== role) })
            }
          />
        ))}
      </Box>
      <FieldFoot id="risky-roles-foot" error={problem} />
    </Box>
  )
}
