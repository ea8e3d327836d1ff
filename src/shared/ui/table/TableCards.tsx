import { styled } from '@mui/material/styles'
import { useMemo, useRef, type ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { CARD_HEIGHT } from './geometry'
import { tableMessages } from './messages'
import { openClickedRow } from './openRow'
import { TableCard, type CardColumns } from './TableCard'
import type { Column, DataTableProps } from './types'
import { useFrameSpace } from './useFrameSpace'
import type { RowSelection } from './useRowSelection'
import type { ModelRow, TableModel } from './useTableModel'
import { useVirtualRows } from './useVirtualRows'

const List = styled('ul')({ position: 'relative', margin: '0 0 -1px', padding: 0, listStyle: 'none' })

interface Props<Row> {
  readonly table: DataTableProps<Row>
  readonly model: TableModel<Row>
  readonly selection: RowSelection<Row> | undefined
  readonly onMenu: ((row: ModelRow<Row>, anchor: HTMLElement) => void) | undefined
  /** Stands in place of the cards when there are none. */
  readonly placeholder: ReactNode
}

/** The table on a phone: a list of cards of three lines. */
export function TableCards<Row>({ table, model, selection, onMenu, placeholder }: Props<Row>) {
  const t = useMessages(tableMessages)
  const scroller = useRef<HTMLDivElement>(null)
  const { rows } = model
  const columns = useMemo(() => cardColumns(table.columns), [table.columns])
  const { height: maxHeight } = useFrameSpace(scroller)
  const { placed, height } = useVirtualRows(scroller, rows.length, CARD_HEIGHT, -1)
  const labels = {
    select: (row: string) => t('selectRow', { row }),
    menu: (row: string) => t('rowMenu', { row }),
  }
  return (
    <div ref={scroller} style={{ maxHeight, overflow: 'auto' }}>
      {rows.length > 0 ? (
        <List aria-label={table.label} style={{ height }} onClick={openClickedRow}>
          {placed.map(({ index, top }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <TableCard
                key={row.id}
                row={row}
                index={index}
                count={rows.length}
                top={top}
                columns={columns}
                name={model.nameOf(row)}
                href={table.rowHref?.(row.original)}
                disabledReason={table.rowDisabledReason?.(row.original)}
                isSelected={(selection?.ids.has(row.id) ?? false) || row.id === table.selectedRowId}
                labels={labels}
                onToggle={selection?.toggle}
                onMenu={onMenu}
              />
            )
          })}
        </List>
      ) : (
        placeholder
      )}
    </div>
  )
}

/** The columns by their role in a card; without any role the first column is the title. */
function cardColumns<Row>(columns: readonly Column<Row>[]): CardColumns<Row> {
  const withRole = (role: Column<Row>['phone']) => columns.filter((column) => column.phone === role)
  const title = withRole('title')
  return {
    title: title.length > 0 ? title : columns.slice(0, 1),
    status: withRole('status'),
    meta: withRole('meta'),
    end: withRole('end'),
  }
}
