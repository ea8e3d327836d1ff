import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { StaleBadge } from '~/shared/ui/states/StaleBadge'
import { BulkBar } from './BulkBar'
import { FacetRow } from './FacetRow'
import { facetStates } from './facetState'
import { FilterBox } from './FilterBox'
import { FiltersPopover } from './FiltersPopover'
import { FiltersSheet } from './FiltersSheet'
import { tableMessages } from './messages'
import { ToolbarButtons } from './ToolbarButtons'
import type { DataTableProps } from './types'
import { useFits } from './useFits'
import type { RowSelection } from './useRowSelection'
import type { TableModel } from './useTableModel'

interface Props<Row> {
  readonly table: DataTableProps<Row>
  readonly model: TableModel<Row>
  readonly selection: RowSelection<Row> | undefined
  readonly isPhone: boolean
  /** Saves the given rows, or all shown ones. */
  readonly onCsv: ((rows?: readonly Row[]) => void) | undefined
  readonly onLeaveDown: () => void
}

/** The filter row: filter box, facets or the bulk bar in their place, what the page adds, count, buttons. */
export function TableToolbar<Row>(props: Props<Row>) {
  const { table, model, isPhone, onCsv, onLeaveDown } = props
  const { filters } = model
  const selection = props.selection && props.selection.selectedRows.length > 0 ? props.selection : undefined
  const bulkBar = selection && (
    <BulkBar
      selection={selection}
      actions={table.bulkActions ?? []}
      onCsv={onCsv && (() => onCsv(selection.selectedRows.map((row) => row.original)))}
    />
  )
  const filterBox = (
    <FilterBox
      text={filters.text}
      placeholder={table.filterPlaceholder}
      onChange={filters.setText}
      onLeaveDown={onLeaveDown}
    />
  )
  const buttons = {
    columns: table.columns,
    model,
    onCsv: onCsv && (() => onCsv()),
    onRefresh: table.onRefresh,
  }
  if (isPhone) {
    return (
      <Line wraps>
        {/* There is no room for both; the selection says what it is about. */}
        {bulkBar ?? filterBox}
        {!bulkBar && <FiltersSheet {...buttons} />}
        {table.toolbar}
        <Stale table={table} />
        {model.rows.length < model.total && <RowCount table={table} model={model} />}
      </Line>
    )
  }
  return (
    <Line>
      {filterBox}
      <Middle>{bulkBar ?? <Facets model={model} />}</Middle>
      {table.toolbar}
      <Stale table={table} />
      <RowCount table={table} model={model} />
      <ToolbarButtons {...buttons} />
    </Line>
  )
}

function Line({ wraps = false, children }: { readonly wraps?: boolean; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: wraps ? 'wrap' : 'nowrap',
        alignItems: 'center',
        gap: 1,
        minHeight: 32,
        mb: 1.5,
      }}
    >
      {children}
    </Box>
  )
}

/** Takes the free width, with room for the focus rings, which would be cut at its edges. */
function Middle({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flex: '1 1 0', minWidth: 0, overflow: 'hidden', m: '-4px', p: '4px' }}>
      {children}
    </Box>
  )
}

function Facets<Row>({ model }: Pick<Props<Row>, 'model'>) {
  const { outer, inner, fits } = useFits()
  const facets = facetStates(model)
  if (facets.length === 0) return null
  return (
    <Box ref={outer} sx={{ flex: 1, minWidth: 0 }}>
      {fits ? (
        <FacetRow ref={inner} facets={facets} />
      ) : (
        <FiltersPopover facets={facets} onClear={model.filters.clear} />
      )}
    </Box>
  )
}

function Stale<Row>({ table: { state } }: Pick<Props<Row>, 'table'>) {
  if (state.status !== 'ready' || !state.staleSince) return null
  return <StaleBadge since={state.staleSince} onRetry={state.retry} />
}

function RowCount<Row>({ table, model }: Pick<Props<Row>, 'table' | 'model'>) {
  const t = useMessages(tableMessages)
  const language = useLanguage()
  return (
    <Box
      role="status"
      sx={{
        flexShrink: 0,
        typography: 'caption',
        color: token('text-3'),
        fontVariantNumeric: 'tabular-nums',
        whiteSpace: 'nowrap',
      }}
    >
      {table.state.status === 'ready' &&
        t('count', {
          shown: formatNumber(model.rows.length, language),
          total: formatNumber(model.total, language),
        })}
    </Box>
  )
}
