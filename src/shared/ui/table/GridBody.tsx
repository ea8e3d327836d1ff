import { useLayoutEffect, useMemo, type RefObject } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { ROW_HEIGHT } from './geometry'
import { tableMessages } from './messages'
import { TableRow } from './TableRow'
import type { DataTableProps } from './types'
import type { RowSelection } from './useRowSelection'
import type { ModelRow, TableModel } from './useTableModel'
import { useVirtualRows } from './useVirtualRows'

interface Props<Row> {
  readonly grid: RefObject<HTMLElement | null>
  readonly table: DataTableProps<Row>
  readonly model: TableModel<Row>
  readonly selection: RowSelection<Row> | undefined
  readonly onMenu: ((row: ModelRow<Row>, anchor: HTMLElement) => void) | undefined
  /** The row that holds the focus or is the tab stop; drawn even when it is scrolled away. */
  readonly activeRowIndex: number
  /** Called when rows came or went, before the browser paints. */
  readonly onDrawn: () => void
}

/** The rows. A component of its own, so that scrolling renders nothing else. */
export function GridBody<Row>(props: Props<Row>) {
  const { grid, table, model, selection, onMenu, activeRowIndex, onDrawn } = props
  const t = useMessages(tableMessages)
  const { rows } = model
  const rowHeight = ROW_HEIGHT[table.density ?? 'normal']
  const { placed, height } = useVirtualRows(grid, rows.length, rowHeight, activeRowIndex)
  const labels = useMemo(
    () => ({
      select: (row: string) => t('selectRow', { row }),
      menu: (row: string) => t('rowMenu', { row }),
    }),
    [t],
  )
  useLayoutEffect(onDrawn)

  if (rows.length === 0) return null
  return (
    <div role="rowgroup" data-part="body" style={{ height }}>
      {placed.map(({ index, top }) => {
        const row = rows[index]
        if (!row) return null
        return (
          <TableRow
            key={row.id}
            row={row}
            index={index}
            top={top}
            columns={model.visibleColumns}
            nameColumnId={model.nameColumnId}
            name={model.nameOf(row)}
            href={table.rowHref?.(row.original)}
            disabledReason={table.rowDisabledReason?.(row.original)}
            isSelected={selection?.ids.has(row.id) ?? false}
            isOpen={row.id === table.selectedRowId}
            labels={labels}
            onToggle={selection?.toggle}
            onMenu={onMenu}
          />
        )
      })}
    </div>
  )
}
