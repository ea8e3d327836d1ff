import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FieldFoot } from '~/shared/ui/fields/FieldFoot'
import { SelectInput } from '~/shared/ui/fields/SelectInput'
import { TagsInput } from '~/shared/ui/fields/TagsInput'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { operatorsOf } from '../model/criterionDraft'
import { pathTree, type PathNode } from '../model/pathTree'
import type { ValueProps } from './CriterionValue'
import { ruleMessages } from './messages'
import { PathTree } from './PathTree'

/** The controller has one template so far; a pod is what every workload comes down to. */
const TEMPLATE = 'podTemplate'

/** A place in a Kubernetes object, and what has to be true there. */
export function PathField({ draft, option, options, problem, onChange }: ValueProps) {
  const t = useMessages(ruleMessages)
  const template = options.admission_custom_criteria_templates.find(({ kind }) => kind === TEMPLATE)
  const tree = useMemo(() => pathTree(template?.rawjson ?? ''), [template])
  const choose = ({ path, valueType }: PathNode) => {
    const operators = operatorsOf(option, valueType, options)
    // A value of one kind means nothing for another.
    const kept = valueType === draft.valueType ? {} : { text: '', list: [] }
    onChange({ path, valueType, op: operators.includes(draft.op) ? draft.op : (operators[0] ?? ''), ...kept })
  }
  return (
    <>
      <PathTree tree={tree} chosen={draft.path} onChoose={choose} />
      {draft.path === '' ? (
        <FieldFoot id="path-foot" error={problem} helper={t('pathHelp')} />
      ) : (
        <Box sx={{ typography: 'caption', color: token('text-3') }}>{t('pathHelp')}</Box>
      )}
      <PathValue draft={draft} problem={problem} onChange={onChange} />
    </>
  )
}

function PathValue({ draft, problem, onChange }: Pick<ValueProps, 'draft' | 'problem' | 'onChange'>) {
  const t = useMessages(ruleMessages)
  if (draft.path === '' || draft.op === 'exist' || draft.op === 'notExist') return null
  if (draft.valueType === 'boolean') {
    return (
      <SelectInput
        label={t('value')}
        value={draft.text === 'false' ? 'false' : 'true'}
        options={[
          { value: 'true', label: t('is.true') },
          { value: 'false', label: t('is.false') },
        ]}
        onChange={(text) => onChange({ text })}
      />
    )
  }
  if (draft.valueType === 'number') {
    return (
      <TextInput
        label={t('value')}
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value.trim() })}
        inputMode="decimal"
        error={problem}
      />
    )
  }
  return (
    <TagsInput
      label={t('value')}
      values={draft.list}
      onChange={(list) => onChange({ list })}
      helper={t('listHelp')}
      error={problem}
      mono
    />
  )
}
