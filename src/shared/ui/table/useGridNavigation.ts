import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { cellOf, findCell, focusTarget, MENU_COLUMN, revealCell, setTabStops } from './gridDom'
import { nextPosition, type GridPosition } from './gridKeys'
import type { ModelRow } from './useTableModel'

interface Options<Row> {
  readonly grid: RefObject<HTMLElement | null>
  readonly rows: readonly ModelRow<Row>[]
  /** All columns of the grid from left to right, checkbox and menu included. */
  readonly columnIds: readonly string[]
  /** Where Tab enters the grid at first. */
  readonly firstColumnId: string
  readonly rowHeight: number
  readonly headerHeight: number
  readonly onToggle: ((id: string, isRange: boolean) => void) | undefined
  readonly onMenu: ((row: ModelRow<Row>, anchor: HTMLElement) => void) | undefined
  readonly onResize: (columnId: string, by: number) => void
}

/** The focused cell. The index is where the row was last, for when the row goes away. */
interface ActiveCell {
  readonly rowId: string
  readonly rowIndex: number
  readonly columnId: string
}

const HEADER_ROW = ''
const RESIZE_STEP = 16

/**
 * Keyboard use of the grid: one tab stop, arrows, Home/End, PageUp/PageDown, Enter opens, Space selects (Shift: range),
 * ContextMenu or Shift+F10 opens the row menu, Shift+Left/Right on a header changes the width. The focused row stays in
 * the page while it is scrolled away, and when it disappears the focus goes to the row that took its place.
 */
export function useGridNavigation<Row>(options: Options<Row>) {
  const { grid, rows, columnIds, headerHeight } = options
  const [active, setActive] = useState<ActiveCell>()
  const wantsFocus = useRef(false)
  const focused = useRef<HTMLElement | null>(null)
  const position = useMemo(
    () => positionOf(active, rows, columnIds, options.firstColumnId),
    [active, rows, columnIds, options.firstColumnId],
  )
  const rowId = position.row < 0 ? HEADER_ROW : (rows[position.row]?.id ?? HEADER_ROW)
  const columnId = columnIds[position.column] ?? ''

  // Every time rows were drawn: cells bring their own links and buttons, and rows come and go while scrolling.
  function onDrawn() {
    if (!grid.current) return
    const cell = findCell(grid.current, rowId, columnId)
    setTabStops(grid.current, cell)
    const wasRemoved = focused.current?.isConnected === false && document.activeElement === document.body
    if (!cell || !(wantsFocus.current || wasRemoved)) return
    wantsFocus.current = false
    focusTarget(cell).focus({ preventScroll: true })
    revealCell(grid.current, cell, position.row < 0 ? 0 : headerHeight)
  }

  function moveTo(next: GridPosition) {
    wantsFocus.current = true
    const id = next.row < 0 ? HEADER_ROW : (rows[next.row]?.id ?? HEADER_ROW)
    setActive({ rowId: id, rowIndex: next.row, columnId: columnIds[next.column] ?? '' })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target instanceof HTMLElement ? event.target : undefined
    if (!target || event.defaultPrevented || event.altKey || isTyping(target)) return
    const row = position.row < 0 ? undefined : rows[position.row]
    if (row ? actOnRow(event, target, row, options) : actOnHeader(event, columnId, options)) {
      event.preventDefault()
      return
    }
    const page = Math.max(
      1,
      Math.floor(((grid.current?.clientHeight ?? 0) - headerHeight) / options.rowHeight) - 1,
    )
    const next = nextPosition(event, position, { rows: rows.length, columns: columnIds.length, page })
    if (!next) return
    event.preventDefault()
    moveTo(next)
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    focused.current = event.target
    const place = cellOf(event.target)
    if (!place || (place.rowId === rowId && place.columnId === columnId)) return
    const rowIndex = place.rowId === HEADER_ROW ? -1 : rows.findIndex((row) => row.id === place.rowId)
    setActive({ rowId: place.rowId, rowIndex, columnId: place.columnId })
  }

  function onBlur(event: FocusEvent<HTMLElement>) {
    const left = event.target
    // Still in the page a moment later: the user went elsewhere. Otherwise the row was taken away under the focus.
    queueMicrotask(() => {
      if (left.isConnected && focused.current === left) focused.current = null
    })
  }

  return { activeRowIndex: position.row, onDrawn, gridProps: { onKeyDown, onFocus, onBlur } }
}

function positionOf<Row>(
  active: ActiveCell | undefined,
  rows: readonly ModelRow<Row>[],
  columnIds: readonly string[],
  firstColumnId: string,
): GridPosition {
  const column = Math.max(0, columnIds.indexOf(active?.columnId ?? firstColumnId))
  if (!active) return { row: rows.length > 0 ? 0 : -1, column }
  if (active.rowId === HEADER_ROW) return { row: -1, column }
  const row = rows.findIndex((candidate) => candidate.id === active.rowId)
  return { row: row >= 0 ? row : Math.min(active.rowIndex, rows.length - 1), column }
}

function isTyping(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}

type RowOptions<Row> = Pick<Options<Row>, 'grid' | 'onToggle' | 'onMenu'>

/** True when the key did something with the row. */
function actOnRow<Row>(
  event: KeyboardEvent<HTMLElement>,
  target: HTMLElement,
  row: ModelRow<Row>,
  { grid, onToggle, onMenu }: RowOptions<Row>,
): boolean {
  const isControl = target.matches('button, input')
  if (event.key === ' ' && onToggle && !isControl) {
    onToggle(row.id, event.shiftKey)
    return true
  }
  if (event.key === 'Enter' && !isControl && !target.matches('a[href]')) {
    const control = target.querySelector<HTMLElement>('a[href], button, input')
    if (control) control.focus()
    else target.closest('[data-row]')?.querySelector<HTMLElement>('a[data-part="name"]')?.click()
    return true
  }
  if (onMenu && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
    const anchor = grid.current && findCell(grid.current, row.id, MENU_COLUMN)?.querySelector('button')
    if (!anchor) return false
    suppressContextMenu()
    onMenu(row, anchor)
    return true
  }
  return false
}

/** True when the key changed a column. */
function actOnHeader<Row>(
  event: KeyboardEvent<HTMLElement>,
  columnId: string,
  { onResize }: Pick<Options<Row>, 'onResize'>,
): boolean {
  if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false
  onResize(columnId, event.key === 'ArrowRight' ? RESIZE_STEP : -RESIZE_STEP)
  return true
}

/** Some systems send the browser's own menu only when the key goes up, after ours is open. */
function suppressContextMenu() {
  const stop = new AbortController()
  window.addEventListener('contextmenu', (event) => event.preventDefault(), {
    capture: true,
    signal: stop.signal,
  })
  window.addEventListener('keyup', () => setTimeout(() => stop.abort()), { capture: true, once: true })
}
