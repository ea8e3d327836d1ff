import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { isShown, MIN_COLUMN_WIDTH, orderedIds } from './columnSettings'
import { filterRows, presentValues, searchTexts } from './filterRows'
import { compareValues } from './sortRules'
import type { Column, DataTableProps, Facet } from './types'
import { useColumnSettings } from './useColumnSettings'
import { useTableFilters } from './useTableFilters'

const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})

/** A row ready to be drawn. */
export interface ModelRow<Row> {
  readonly id: string
  readonly original: Row
}

/** A shown column with its current width in px; `grows` takes what is left of the frame. */
export interface ShownColumn<Row> {
  readonly id: string
  readonly column: Column<Row>
  readonly width: number
  readonly grows: boolean
}

const noFacets: readonly never[] = []
const noRows: readonly never[] = []

/** Everything a table shows, from its props, the address and the remembered column settings. No markup. */
export function useTableModel<Row>(props: DataTableProps<Row>) {
  const { state, columns } = props
  const facets: readonly Facet<Row>[] = props.facets ?? noFacets
  const rows: readonly Row[] = state.status === 'ready' ? state.rows : noRows
  const filters = useTableFilters({ ...props, facets })
  const columnSettings = useColumnSettings(props.id)

  const present = useMemo(() => presentValues(rows, facets), [rows, facets])
  const texts = useMemo(() => lazily(() => searchTexts(rows, columns)), [rows, columns])
  const filtered = useMemo(
    () => filterRows(rows, texts, filters.text, facets, filters.chosen),
    [rows, texts, filters.text, facets, filters.chosen],
  )
  const sorted = useSortedTable(props, filtered.rows, filters.sort, columnSettings.settings)
  return {
    filters,
    facets,
    facetCounts: filtered.counts,
    presentValues: present,
    columnSettings,
    ...sorted,
    /** Rows of the answer before filtering; `rows` are those that are shown. */
    loadedCount: rows.length,
    total: state.status === 'ready' ? state.total : 0,
  }
}

export type TableModel<Row> = ReturnType<typeof useTableModel<Row>>

/** TanStack Table sorts the rows and resolves the order, visibility and width of the columns. */
function useSortedTable<Row>(
  { columns, getRowId }: DataTableProps<Row>,
  filteredRows: readonly Row[],
  sort: TableSort,
  settings: ReturnType<typeof useColumnSettings>['settings'],
) {
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns])
  const state = useMemo(
    () => ({
      sorting: [...sort],
      columnOrder: orderedIds(columns, settings.order),
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, isShown(column, settings)])),
      columnSizing: { ...settings.widths },
    }),
    [columns, settings, sort],
  )
  const table = useTable({ features, columns: definitions, data: filteredRows, getRowId, state })
  const tableRows: readonly ModelRow<Row>[] = table.getRowModel().rows
  const byId = new Map(columns.map((column) => [column.id, column]))
  const shown = table.getVisibleLeafColumns().flatMap((leaf) => {
    const column = byId.get(leaf.id)
    return column ? [{ id: leaf.id, column, width: leaf.getSize() }] : []
  })
  const isResized = (id: string) => Object.hasOwn(settings.widths, id)
  const growing = shown.some(({ column }) => column.grow) ? undefined : shown[0]?.id
  return {
    rows: tableRows,
    shownColumns: shown.map(
      (entry): ShownColumn<Row> => ({
        ...entry,
        grows: (entry.column.grow === true || entry.id === growing) && !isResized(entry.id),
      }),
    ),
    columnOrder: state.columnOrder,
  }
}

type TableSort = ReturnType<typeof useTableFilters>['sort']

function definitionOf<Row>(column: Column<Row>): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    // `undefined` is what TanStack Table sorts last in both directions.
    accessorFn: (row: Row) => column.sortValue?.(row) ?? undefined,
    enableSorting: column.sortValue !== undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
    size: column.width,
    minSize: Math.min(MIN_COLUMN_WIDTH, column.width),
  }
}

/** Computed at the first call and kept: the search texts are only needed once somebody types. */
function lazily<Value>(compute: () => Value): () => Value {
  let value: { readonly of: Value } | undefined
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}
