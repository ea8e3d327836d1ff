/** A place in the grid: row -1 is the header. */
export interface GridPosition {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on one screen. */
  readonly page: number
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Where a key leads, after the ARIA grid pattern; undefined for keys that do not move. Stops at the edges. */
export function nextPosition(
  { key, ctrlKey, metaKey }: Key,
  from: GridPosition,
  size: GridSize,
): GridPosition | undefined {
  const far = ctrlKey || metaKey
  const to = (row: number, column: number): GridPosition => ({
    row: Math.max(-1, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  })
  switch (key) {
    case 'ArrowDown':
      return to(from.row + 1, from.column)
    case 'ArrowUp':
      return to(from.row - 1, from.column)
    case 'ArrowLeft':
      return to(from.row, from.column - 1)
    case 'ArrowRight':
      return to(from.row, from.column + 1)
    case 'PageDown':
      return to(from.row + size.page, from.column)
    case 'PageUp':
      return to(Math.max(0, from.row - size.page), from.column)
    case 'Home':
      return far ? to(0, 0) : to(from.row, 0)
    case 'End':
      return far ? to(size.rows - 1, size.columns - 1) : to(from.row, size.columns - 1)
    default:
      return undefined
  }
}
