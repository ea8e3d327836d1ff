/** Columns that are not data: the checkbox and the row menu. No column definition can have these ids. */
export const SELECT_COLUMN = '#select'
export const MENU_COLUMN = '#menu'

const CONTROLS = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'select',
  'textarea',
  '[tabindex]',
]
const FOCUSABLE = CONTROLS.join(', ')
const TAB_STOP = CONTROLS.map((control) => `${control}:not([tabindex="-1"])`).join(', ')

/** Row and column of the cell an element is in, from the data attributes the grid writes. */
export function cellOf(element: Element) {
  const cell = element.closest<HTMLElement>('[data-column]')
  const row = cell?.closest<HTMLElement>('[data-row]')
  return cell && row
    ? { cell, columnId: cell.dataset['column'] ?? '', rowId: row.dataset['row'] ?? '' }
    : undefined
}

/** The cell of a row (id, or "" for the header) and column that is in the page at the moment. */
export function findCell(grid: HTMLElement, rowId: string, columnId: string): HTMLElement | null {
  return grid.querySelector(`[data-row="${CSS.escape(rowId)}"] [data-column="${CSS.escape(columnId)}"]`)
}

/** What gets the focus when the cell is entered: its only control, otherwise the cell. */
export function focusTarget(cell: HTMLElement): HTMLElement {
  const [first, ...others] = cell.querySelectorAll<HTMLElement>(FOCUSABLE)
  return first && others.length === 0 ? first : cell
}

/**
 * Leaves one cell of the grid in the tab order, with all its controls, and takes everything else out of it. Looks only
 * at what is not out of it yet, because it runs for every frame of scrolling.
 */
export function setTabStops(grid: HTMLElement, active: HTMLElement | null): void {
  for (const element of grid.querySelectorAll<HTMLElement>(TAB_STOP)) {
    if (!active?.contains(element)) element.tabIndex = -1
  }
  if (!active) return
  const target = focusTarget(active)
  target.tabIndex = 0
  if (target !== active) return
  for (const control of active.querySelectorAll<HTMLElement>(FOCUSABLE)) control.tabIndex = 0
}

/** Scrolls just far enough to show the cell beside the sticky header and the sticky last column. */
export function revealCell(grid: HTMLElement, cell: HTMLElement, stickyTop: number): void {
  const frame = grid.getBoundingClientRect()
  const box = cell.getBoundingClientRect()
  const above = frame.top + stickyTop - box.top
  const below = box.bottom - (frame.top + grid.clientHeight)
  if (above > 0) grid.scrollTop -= above
  else if (below > 0) grid.scrollTop += below
  if (cell.dataset['column'] === MENU_COLUMN) return
  const left = frame.left - box.left
  const right = box.right - (frame.left + grid.clientWidth)
  if (left > 0) grid.scrollLeft -= left
  else if (right > 0) grid.scrollLeft += right
}
