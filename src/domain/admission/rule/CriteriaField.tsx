import AddIcon from '@mui/icons-material/AddOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useId, useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FieldFoot } from '~/shared/ui/fields/FieldFoot'
import { FieldLabel, RequiredMark } from '~/shared/ui/fields/FieldLabel'
import type { AdmissionOptionsWire } from '../api/schema'
import { CriterionSentence } from '../criteria/CriterionSentence'
import { criterionText } from '../criteria/criterionWords'
import { criteriaMessages } from '../criteria/messages'
import { criterionKey, putCriterion, type CriterionBody } from '../model/criterion'
import {
  draftOf,
  EMPTY_DRAFT,
  ruleOptions,
  type CriterionDraft,
  type RuleType,
} from '../model/criterionDraft'
import type { RuleInput } from '../model/ruleBody'
import { CriterionEditor } from './CriterionEditor'
import { ruleMessages } from './messages'

interface Props {
  readonly control: Control<RuleInput>
  readonly type: RuleType
  readonly options: AdmissionOptionsWire
  /** Told whether a criterion is being typed that is not part of the rule yet. */
  readonly onTyping: (isTyping: boolean) => void
}

interface OpenEditor {
  readonly draft: CriterionDraft
  /** Key of the criterion that is edited; undefined for one more. */
  readonly edited: string | undefined
}

/** The criteria of a rule, and the place where one is made or changed. */
export function CriteriaField({ control, type, options, onTyping }: Props) {
  const t = useMessages(ruleMessages)
  const id = useId()
  const { field, fieldState } = useController({ control, name: 'criteria' })
  const { ref, value: criteria, onChange } = field
  const [editor, setEditor] = useState<OpenEditor>()
  const [hasClosed, setHasClosed] = useState(false)
  const show = (next: OpenEditor | undefined) => {
    setEditor(next)
    setHasClosed(next === undefined)
    onTyping(next !== undefined)
  }
  const put = (criterion: CriterionBody) => {
    onChange(putCriterion(criteria, criterion, editor?.edited))
    show(undefined)
  }
  return (
    <Box
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={fieldState.error ? `${id}-foot` : undefined}
    >
      <FieldLabel id={`${id}-label`}>
        {t('criteria')}
        <RequiredMark />
      </FieldLabel>
      {criteria.length > 0 && (
        <CriteriaList
          criteria={criteria}
          isEditable={({ name }) => editor === undefined && name in ruleOptions(options, type)}
          onEdit={(criterion) => show({ draft: draftOf(criterion), edited: criterionKey(criterion) })}
          onRemove={(criterion) => onChange(criteria.filter((each) => each !== criterion))}
        />
      )}
      {editor ? (
        <CriterionEditor
          start={editor.draft}
          edited={editor.edited}
          taken={criteria}
          type={type}
          options={options}
          onSubmit={put}
          onCancel={() => show(undefined)}
        />
      ) : (
        <Button
          ref={ref}
          // The focus comes back from the editor that took its place.
          autoFocus={hasClosed}
          size="small"
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => show({ draft: EMPTY_DRAFT, edited: undefined })}
        >
          {t('addCriterion')}
        </Button>
      )}
      <FieldFoot id={`${id}-foot`} error={fieldState.error?.message} helper={t('criteriaHelp')} />
    </Box>
  )
}

interface ListProps {
  readonly criteria: readonly CriterionBody[]
  readonly isEditable: (criterion: CriterionBody) => boolean
  readonly onEdit: (criterion: CriterionBody) => void
  readonly onRemove: (criterion: CriterionBody) => void
}

function CriteriaList({ criteria, isEditable, onEdit, onRemove }: ListProps) {
  const t = useMessages(ruleMessages)
  const c = useMessages(criteriaMessages)
  const language = useLanguage()
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        mb: 1,
        p: 0,
        listStyle: 'none',
        border: `1px solid ${token('border')}`,
        borderRadius: '8px',
      }}
    >
      {criteria.map((criterion) => {
        const text = criterionText(criterion, { t: c, language })
        return (
          <Box
            component="li"
            key={criterionKey(criterion)}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.5,
              pl: 1.5,
              pr: 0.5,
              py: 0.5,
              typography: 'body2',
              '&:not(:last-child)': { borderBottom: `1px solid ${token('border')}` },
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <CriterionSentence criterion={criterion} />
            </Box>
            <IconButton
              size="small"
              aria-label={t('editCriterion', { criterion: text })}
              disabled={!isEditable(criterion)}
              onClick={() => onEdit(criterion)}
            >
              <EditIcon />
            </IconButton>
            <IconButton
              size="small"
              aria-label={t('removeCriterion', { criterion: text })}
              onClick={() => onRemove(criterion)}
            >
              <DeleteIcon />
            </IconButton>
          </Box>
        )
      })}
    </Box>
  )
}
