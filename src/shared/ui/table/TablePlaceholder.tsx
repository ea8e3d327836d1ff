import { useMessages } from '~/shared/i18n/useMessages'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { FilteredEmptyState } from '~/shared/ui/states/FilteredEmptyState'
import { CardSkeleton } from './CardSkeleton'
import { gridColumnIds, ROW_HEIGHT } from './geometry'
import { MENU_COLUMN, SELECT_COLUMN } from './gridDom'
import { tableMessages } from './messages'
import { TableSkeleton } from './TableSkeleton'
import type { DataTableProps } from './types'
import type { TableModel } from './useTableModel'

interface Props<Row> {
  readonly table: DataTableProps<Row>
  readonly model: TableModel<Row>
  readonly isPhone: boolean
}

/** What stands where the rows would be: loading, error, nothing at all, or nothing that matches. */
export function TablePlaceholder<Row>({ table, model, isPhone }: Props<Row>) {
  const { state } = table
  if (state.status === 'loading') return <Loading table={table} model={model} isPhone={isPhone} />
  if (state.status === 'error')
    return <ErrorState {...table.errorWords} error={state.error} onRetry={state.retry} />
  if (model.rows.length > 0) return null
  if (state.rows.length === 0) return table.empty
  return <NothingMatches model={model} />
}

function Loading<Row>({ table, model, isPhone }: Props<Row>) {
  if (isPhone) return <CardSkeleton />
  const sides = {
    hasSelect: (table.bulkActions?.length ?? 0) > 0,
    hasMenu: (table.rowActions?.length ?? 0) > 0,
  }
  const columns = gridColumnIds(model.shownColumns, sides).map((id) => {
    const shown = model.shownColumns.find((column) => column.id === id)
    if (id === SELECT_COLUMN || id === MENU_COLUMN || !shown)
      return { id, align: 'start' as const, width: 32 }
    return { id, align: shown.column.align ?? ('start' as const), width: shown.width }
  })
  return <TableSkeleton columns={columns} rowHeight={ROW_HEIGHT[table.density ?? 'normal']} />
}

/** Names the filters in words: “fed.paymnt” and Deny. */
function NothingMatches<Row>({ model }: Pick<Props<Row>, 'model'>) {
  const t = useMessages(tableMessages)
  const { filters, facets, total } = model
  const words = facets.flatMap((facet) =>
    facet.options
      .filter((option) => filters.chosen[facet.id]?.includes(option.value))
      .map((option) => option.label),
  )
  const text = filters.text.trim()
  const parts = text === '' ? words : [t('quoted', { text }), ...words]
  const [last = '', ...rest] = parts.toReversed()
  const filtersText =
    rest.length === 0 ? last : t('and', { first: rest.toReversed().join(', '), second: last })
  return (
    <FilteredEmptyState
      total={total}
      onClear={filters.clear}
      description={t('filteredBy', { filters: filtersText })}
    />
  )
}
