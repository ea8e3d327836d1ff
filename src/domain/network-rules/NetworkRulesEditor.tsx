import AddIcon from '@mui/icons-material/AddOutlined'
import UndoIcon from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import { useCallback, useState } from 'react'
import { policyMessages } from '~/domain/policy/messages'
import type { EditorFrame } from '~/domain/policy/EditorFrame'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { confirm } from '~/shared/ui/dialog/confirm'
import { lazyPart } from '~/shared/ui/lazyPart'
import { messages } from './messages'
import { hasTheirChanges } from './model/mergeDraft'
import type { RuleContent } from './model/ruleContent'
import type { RulePlace } from './model/ruleDraft'
import type { RuleRow } from './model/ruleRow'
import { EMPTY_RULE } from './ruleInput'
import { theirText } from './theirText'
import { usePromoteRules } from './usePromoteRules'
import type { OpenRule, RuleCommands } from './useRuleActions'
import { useRuleEditor, type RuleEditor } from './useRuleEditor'
import { useUndoSave } from './useUndoSave'

const DraftBar = lazyPart(async () => (await import('./DraftBar')).DraftBar)
const MoveDialog = lazyPart(async () => (await import('./MoveDialog')).MoveDialog)
const ReviewDialog = lazyPart(async () => (await import('./review/ReviewDialog')).ReviewDialog)
const RuleTable = lazyPart(
  async () => (await import('./RuleTable')).RuleTable,
  <Skeleton variant="rectangular" height={480} />,
)
const RuleDialog = lazyPart(async () => (await import('./RuleDialog')).RuleDialog)

interface Props {
  readonly frame: EditorFrame
}

type OpenDialog =
  | { readonly kind: 'rule'; readonly rule: OpenRule }
  | { readonly kind: 'move'; readonly rows: readonly RuleRow[] }
  | { readonly kind: 'review' }

/** Network rules of one scope: a list, a draft on top of it, and the review before anything is saved. */
export function NetworkRulesEditor({ frame }: Props) {
  const t = useMessages(messages)
  const { obstacle, clusterName } = usePolicyTarget()
  const editor = useRuleEditor()
  const [dialog, setDialog] = useState<OpenDialog>()
  const nameOf = useCallback(({ content: { from, to } }: RuleRow) => t('fromTo', { from, to }), [t])
  const promote = usePromoteRules()
  const { rememberSave, undo } = useUndoSave(editor, () => setDialog({ kind: 'review' }))
  const close = () => setDialog(undefined)

  const commands: RuleCommands = {
    open: (rule) => setDialog({ kind: 'rule', rule }),
    moveTo: (rows) => setDialog({ kind: 'move', rows }),
    step: (row, by) => stepRule(editor, row, by),
    promote,
  }
  const addToTop = () => commands.open({ kind: 'add', content: EMPTY_RULE, place: { at: 'top' } })
  return frame({
    actions: (
      <>
        {undo && editor.counts.total === 0 && (
          <Button startIcon={<UndoIcon />} onClick={undo}>
            {t('undoTitle')}
          </Button>
        )}
        <Button startIcon={<AddIcon />} disabled={obstacle !== undefined} title={obstacle} onClick={addToTop}>
          {t('addRule')}
        </Button>
      </>
    ),
    content: (
      <>
        <EditorNotes editor={editor} />
        <RuleTable editor={editor} commands={commands} nameOf={nameOf} />
        {editor.counts.total > 0 && (
          <DraftBar
            counts={editor.counts}
            readAt={new Date(editor.draft.readAtMs)}
            onDiscard={() => void askDiscard()}
            onReview={() => setDialog({ kind: 'review' })}
          />
        )}
        {dialog?.kind === 'rule' && <OpenRuleDialog editor={editor} rule={dialog.rule} onClose={close} />}
        {dialog?.kind === 'move' && (
          <MoveDialog
            moving={dialog.rows}
            rows={editor.rows}
            nameOf={nameOf}
            onMove={(place: RulePlace) =>
              editor.edit({ type: 'move', keys: dialog.rows.map(({ key }) => key), place })
            }
            onClose={close}
          />
        )}
        {dialog?.kind === 'review' && (
          <ReviewDialog editor={editor} nameOf={nameOf} onClose={close} onSaved={rememberSave} />
        )}
      </>
    ),
  })

  async function askDiscard() {
    const isSure = await confirm({
      title: t('discardTitle', { cluster: clusterName }),
      consequences: [{ title: t('discardText', { count: editor.counts.total }) }],
      confirmLabel: t('discard'),
      danger: true,
    })
    if (isSure) editor.discard()
  }
}

/** One place up or down among the rules that are not marked for removal. */
function stepRule({ rows, edit }: RuleEditor, row: RuleRow, by: -1 | 1) {
  const open = rows.filter((each) => each.isMovable && each.position !== undefined)
  const target = open[open.indexOf(row) + by]
  if (target)
    edit({ type: 'move', keys: [row.key], place: { at: by < 0 ? 'before' : 'after', key: target.key } })
}

function OpenRuleDialog(props: {
  readonly editor: RuleEditor
  readonly rule: OpenRule
  readonly onClose: () => void
}) {
  const { editor, rule, onClose } = props
  const submit = (content: RuleContent) =>
    rule.kind === 'add'
      ? editor.edit({ type: 'add', content, place: rule.place })
      : editor.edit({ type: 'change', key: rule.row.key, content, stored: rule.row.stored })
  return (
    <RuleDialog
      content={rule.kind === 'add' ? rule.content : rule.row.content}
      id={rule.kind === 'add' ? undefined : rule.row.stored?.id}
      isNew={rule.kind === 'add'}
      onSubmit={submit}
      onClose={onClose}
    />
  )
}

/** Why nothing can be edited, and what happened to the draft while nobody looked. */
function EditorNotes({ editor }: { readonly editor: RuleEditor }) {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { obstacle } = usePolicyTarget()
  const { merge, isUnreadable } = editor
  const others = merge && hasTheirChanges(merge.theirs)
  if (!obstacle && !others && !isUnreadable) return null
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      {obstacle && <Banner tone="neutral">{obstacle}</Banner>}
      {isUnreadable && <Banner tone="warning">{p('draftUnreadable')}</Banner>}
      {others && (
        <Banner tone="info" role="status" title={t('othersChanged')}>
          {t('othersChangedText', { changes: theirText(t, merge.theirs) })}{' '}
          {merge.conflicts.length > 0 && t('conflicts', { count: merge.conflicts.length })}
        </Banner>
      )}
    </Box>
  )
}
