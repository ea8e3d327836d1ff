import { useDraggable } from '@dnd-kit/core'
import DragIcon from '@mui/icons-material/DragIndicatorOutlined'
import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import type { RuleRow } from './model/ruleRow'
import { CHANGE_COLOURS, changeKindOf } from './ruleCells'

interface Props {
  readonly row: RuleRow
  readonly name: string
  /** Rows can then be chosen, too: the edge stands left of their checkbox. */
  readonly canEdit: boolean
}

/** Width of the column of checkboxes (shared/ui/table/geometry.ts). */
const SELECT_WIDTH = 44

/** The first cell of a rule: what it is dragged by, and the coloured edge of what the draft does to it. */
export function RuleHandle({ row, name, canEdit }: Props) {
  const t = useMessages(messages)
  const kind = changeKindOf(row)
  const canDrag = canEdit && row.isMovable && row.change?.kind !== 'removed'
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: row.key, disabled: !canDrag })
  return (
    <>
      {kind && (
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            left: canEdit ? -SELECT_WIDTH : 0,
            top: 0,
            bottom: 0,
            width: 3,
            backgroundColor: token(CHANGE_COLOURS[kind]),
          }}
        />
      )}
      {canDrag && (
        <Box
          component="button"
          type="button"
          ref={setNodeRef}
          {...listeners}
          aria-label={t('handleOf', { rule: name })}
          title={t('dragHint')}
          sx={{
            display: 'grid',
            placeItems: 'center',
            width: 24,
            height: 28,
            p: 0,
            border: 0,
            borderRadius: '4px',
            background: 'none',
            color: token('text-3'),
            opacity: isDragging ? 0.4 : 1,
            cursor: 'grab',
            touchAction: 'none',
          }}
        >
          <DragIcon sx={{ fontSize: 18 }} />
        </Box>
      )}
    </>
  )
}
