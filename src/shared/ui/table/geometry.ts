import { SELECT_COLUMN, MENU_COLUMN } from './gridDom'
import type { ShownColumn } from './useTableModel'

export const HEADER_HEIGHT = 36
export const ROW_HEIGHT = { normal: 40, compact: 32 } as const
export const CARD_HEIGHT = 84

const SIDE_COLUMN_WIDTH = 44

interface SideColumns {
  readonly hasSelect: boolean
  readonly hasMenu: boolean
}

/** All columns of the grid from left to right. */
export function gridColumnIds<Row>(
  columns: readonly ShownColumn<Row>[],
  { hasSelect, hasMenu }: SideColumns,
): readonly string[] {
  const select = hasSelect ? [SELECT_COLUMN] : []
  const menu = hasMenu ? [MENU_COLUMN] : []
  return [...select, ...columns.map((column) => column.id), ...menu]
}

/**
 * The CSS grid tracks of every row and their least total width. When the user gave every column a width of its own, an
 * empty track takes the rest, so that the menu stays at the right edge.
 */
export function gridTracks<Row>(
  columns: readonly ShownColumn<Row>[],
  { hasSelect, hasMenu }: SideColumns,
): { readonly tracks: string; readonly minWidth: number } {
  const side = `${SIDE_COLUMN_WIDTH}px`
  const tracks = columns.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`))
  if (!columns.some((column) => column.grows)) tracks.push('minmax(0, 1fr)')
  const sides = (hasSelect ? 1 : 0) + (hasMenu ? 1 : 0)
  return {
    tracks: [...(hasSelect ? [side] : []), ...tracks, ...(hasMenu ? [side] : [])].join(' '),
    minWidth: columns.reduce((sum, column) => sum + column.width, 0) + sides * SIDE_COLUMN_WIDTH,
  }
}
