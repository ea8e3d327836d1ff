import type { Column } from './types'

/** What a user changed about the columns of one table; remembered in storage. Only differences from the defaults. */
export interface ColumnSettings {
  /** Ids in the order the user gave them; columns that came later are put where their definition has them. */
  readonly order: readonly string[]
  /** Id → shown, for columns that were switched. */
  readonly shown: Readonly<Record<string, boolean>>
  /** Id → width in px, for columns that were resized. */
  readonly widths: Readonly<Record<string, number>>
}

export const defaultColumnSettings: ColumnSettings = { order: [], shown: {}, widths: {} }

export const MIN_COLUMN_WIDTH = 56
const MAX_COLUMN_WIDTH = 960

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function entriesOf<Value>(value: unknown, fits: (entry: unknown) => entry is Value): Record<string, Value> {
  const pairs = isObject(value) ? Object.entries(value) : []
  return Object.fromEntries(pairs.filter((pair): pair is [string, Value] => fits(pair[1])))
}

/** Settings from storage, where anything may stand: an older version, another table, an edit by hand. */
export function parseColumnSettings(stored: unknown): ColumnSettings {
  if (!isObject(stored)) return defaultColumnSettings
  const order = stored['order']
  return {
    order: Array.isArray(order) ? order.filter((id): id is string => typeof id === 'string') : [],
    shown: entriesOf(stored['shown'], (shown): shown is boolean => typeof shown === 'boolean'),
    widths: entriesOf(stored['widths'], (width): width is number => Number.isFinite(width)),
  }
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_COLUMN_WIDTH, Math.max(MIN_COLUMN_WIDTH, width)))
}

/** True for a column that exists for the phone card only. */
function isPhoneOnly<Row>(column: Column<Row>): boolean {
  return column.hidden === true && column.hideable === false
}

/** The column ids of the table in the user's order; unknown ids are dropped, new columns keep their place. */
export function orderedIds<Row>(columns: readonly Column<Row>[], order: readonly string[]): string[] {
  const ids = columns.filter((column) => !isPhoneOnly(column)).map((column) => column.id)
  const result = [...new Set(order)].filter((id) => ids.includes(id))
  ids.forEach((id, index) => {
    if (result.includes(id)) return
    const before = ids.slice(0, index).findLast((other) => result.includes(other))
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id)
  })
  return result
}

/** Whether a column is shown, by the user's choice or by its definition. */
export function isShown<Row>(column: Column<Row>, settings: ColumnSettings): boolean {
  if (isPhoneOnly(column)) return false
  if (column.hideable === false) return true
  return Object.hasOwn(settings.shown, column.id)
    ? settings.shown[column.id] === true
    : column.hidden !== true
}

/** Ids with one of them moved by a number of places; at the ends nothing happens. */
export function moveId(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id)
  const to = from + by
  const other = ids[to]
  if (from < 0 || other === undefined) return ids
  return ids.map((current, index) => (index === from ? other : index === to ? id : current))
}
