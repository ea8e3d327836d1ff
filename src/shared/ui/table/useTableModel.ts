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
import { isShown, MIN_COLUMN_WIDTH, orderedIds, type ColumnSettings } from './columnSettings'
import { filterRows, presentValues, searchTexts } from './filterRows'
import { compareValues } from './sortRules'
import type { Column, DataTableProps, Facet, SortRule } from './types'
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

/** A shown column with its current width in px; one that `grows` takes at least that. */
export interface ShownColumn<Row> {
  readonly id: string
  readonly column: Column<Row>
  readonly width: number
  readonly grows: boolean
}

interface Entry<Row> {
  readonly row: Row
}

const noFacets: readonly never[] = []
const noRows: readonly never[] = []

/** Everything a table shows, from its props, the address and the remembered column settings. No markup. */
export function useTableModel<Row>(props: DataTableProps<Row>) {
  const { state, columns, getRowId } = props
  const facets: readonly Facet<Row>[] = props.facets ?? noFacets
  const loaded: readonly Row[] = state.status === 'ready' ? state.rows : noRows
  const filters = useTableFilters({ ...props, facets })
  const columnSettings = useColumnSettings(props.id)

  const present = useMemo(() => presentValues(loaded, facets), [loaded, facets])
  const texts = useMemo(() => lazily(() => searchTexts(loaded, columns)), [loaded, columns])
  const filtered = useMemo(
    () => filterRows(loaded, texts, filters.text, facets, filters.chosen),
    [loaded, texts, filters.text, facets, filters.chosen],
  )
  const { rows, shownColumns, visibleColumns, columnOrder } = useSortedTable(
    props,
    filtered.rows,
    filters.sort,
    columnSettings.settings,
  )
  const title = columns.find((column) => column.phone === 'title') ?? columns.find((column) => column.text)
  return {
    filters,
    facets,
    facetCounts: filtered.counts,
    presentValues: present,
    columnSettings,
    /** Ids of all columns in the user's order, hidden ones included. */
    columnOrder,
    shownColumns,
    /** The shown columns without their widths; the same array until a column is shown, hidden or moved. */
    visibleColumns,
    /** The column that carries the row's link. */
    nameColumnId: (visibleColumns.find((column) => column === title) ?? visibleColumns[0])?.id ?? '',
    nameOf: (row: ModelRow<Row>) => title?.text?.(row.original) ?? getRowId(row.original),
    /** Filtered and sorted. */
    rows,
    /** How many there are before filtering; more than were loaded when the answer was cut. */
    total: state.status === 'ready' ? state.total : 0,
  }
}

export type TableModel<Row> = ReturnType<typeof useTableModel<Row>>

/** TanStack Table sorts the rows and resolves the order, visibility and width of the columns. */
function useSortedTable<Row>(
  { columns, getRowId }: DataTableProps<Row>,
  filteredRows: readonly Row[],
  sort: readonly SortRule[],
  settings: ColumnSettings,
) {
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns])
  // Wrapped, because TanStack Table restricts what a row may be.
  const data = useMemo(() => filteredRows.map((row): Entry<Row> => ({ row })), [filteredRows])
  const state = useMemo(
    () => ({
      sorting: [...sort],
      columnOrder: orderedIds(columns, settings.order),
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, isShown(column, settings)])),
      columnSizing: { ...settings.widths },
    }),
    [columns, settings, sort],
  )
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: ({ row }) => getRowId(row),
    state,
  })
  const sortedRows = table.getRowModel().rows
  const leaves = table.getVisibleLeafColumns()
  const rows = useMemo(
    () => sortedRows.map(({ id, original }): ModelRow<Row> => ({ id, original: original.row })),
    [sortedRows],
  )
  const visibleColumns = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]))
    return leaves.flatMap((leaf) => byId.get(leaf.id) ?? [])
  }, [columns, leaves])

  const growing = visibleColumns.some((column) => column.grow) ? undefined : visibleColumns[0]
  const shownColumns = visibleColumns.map((column): ShownColumn<Row> => {
    const isResized = Object.hasOwn(settings.widths, column.id)
    return {
      id: column.id,
      column,
      width: table.getColumn(column.id)?.getSize() ?? column.width,
      grows: (column.grow === true || column === growing) && !isResized,
    }
  })
  return { rows, visibleColumns, shownColumns, columnOrder: state.columnOrder }
}

function definitionOf<Row>(column: Column<Row>): ColumnDef<typeof features, Entry<Row>> {
  return {
    id: column.id,
    // `undefined` is what TanStack Table sorts last in both directions.
    accessorFn: ({ row }) => column.sortValue?.(row) ?? undefined,
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
