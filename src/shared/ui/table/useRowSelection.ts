import { useCallback, useMemo, useState } from 'react'
import { emptySelection, toggleAll, toggleRange, toggleRow } from './selection'
import type { ModelRow } from './useTableModel'

/**
 * The selection of a table. Only rows that are shown count: one that a filter hides stays ticked for when the filter
 * goes, but no bulk action ever gets it.
 */
export function useRowSelection<Row>(rows: readonly ModelRow<Row>[]) {
  const [selection, setSelection] = useState(emptySelection)
  const shownIds = useMemo(() => rows.map((row) => row.id), [rows])
  const selectedRows = useMemo(
    () => (selection.ids.size === 0 ? [] : rows.filter((row) => selection.ids.has(row.id))),
    [rows, selection],
  )
  const toggle = useCallback(
    (id: string, isRange: boolean) =>
      setSelection((current) => (isRange ? toggleRange(current, id, shownIds) : toggleRow(current, id))),
    [shownIds],
  )
  const allState: 'none' | 'some' | 'all' =
    selectedRows.length === 0 ? 'none' : selectedRows.length === rows.length ? 'all' : 'some'
  return {
    ids: selection.ids,
    /** In table order. */
    selectedRows,
    /** Ticked rows that a filter hides or that are gone. */
    hiddenCount: selection.ids.size - selectedRows.length,
    allState,
    toggle,
    toggleAll: () => setSelection((current) => toggleAll(current, shownIds)),
    clear: () => setSelection(emptySelection),
  }
}

export type RowSelection<Row> = ReturnType<typeof useRowSelection<Row>>
