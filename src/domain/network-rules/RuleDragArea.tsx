import { DndContext, DragOverlay, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import Box from '@mui/material/Box'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'
import type { RuleKey } from './model/ruleDraft'
import type { RuleRow } from './model/ruleRow'
import { useDropMark } from './useDropMark'

interface Props {
  readonly rows: readonly RuleRow[]
  readonly nameOf: (row: RuleRow) => string
  /** Puts a rule next to another one. */
  readonly onMove: (key: RuleKey, at: 'before' | 'after', target: RuleKey) => void
  /** Alt with an arrow key: one place up (−1) or down (1). */
  readonly onStep: (key: RuleKey, by: -1 | 1) => void
  readonly children: ReactNode
}

/** A press of the mouse that moves less is a click. */
const DRAG_FROM_PX = 4

/** Where rules are put in order, with the mouse, a finger or the keyboard. All three end in the same move. */
export function RuleDragArea({ rows, nameOf, onMove, onStep, children }: Props) {
  const [dragged, setDragged] = useState<RuleRow>()
  const { mark, current } = useDropMark(dragged !== undefined)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM_PX } }))
  const rowOf = (key: unknown) => rows.find((row) => row.key === key)

  const drop = () => {
    const target = rowOf(current.current?.key)
    if (dragged && target?.isMovable && target.key !== dragged.key) {
      onMove(dragged.key, current.current?.at ?? 'before', target.key)
    }
    setDragged(undefined)
  }
  const step = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    const row = rowOf(element?.dataset['row'])
    if (!row?.isMovable) return
    event.preventDefault()
    onStep(row.key, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) => setDragged(rowOf(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setDragged(undefined)}
      // The move is told by the page, in its own words and for the keyboard, too.
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
    >
      {/* Keys of the rows inside bubble up to here. */}
      <div role="presentation" onKeyDown={step}>
        {children}
      </div>
      {mark && rowOf(mark.key)?.isMovable && mark.key !== dragged?.key && (
        <Box
          aria-hidden
          sx={{
            position: 'fixed',
            zIndex: 3,
            height: 2,
            mt: '-1px',
            backgroundColor: token('accent'),
            pointerEvents: 'none',
          }}
          style={{ left: mark.left, top: mark.top, width: mark.width }}
        />
      )}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <Box
            sx={{
              width: 'max-content',
              px: 1.5,
              py: 1,
              borderRadius: '8px',
              border: `1px solid ${token('accent')}`,
              backgroundColor: token('raised'),
              boxShadow: token('shadow'),
              typography: 'subtitle1',
              whiteSpace: 'nowrap',
            }}
          >
            <bdi>{nameOf(dragged)}</bdi>
          </Box>
        )}
      </DragOverlay>
    </DndContext>
  )
}

const nothing = () => undefined
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }
