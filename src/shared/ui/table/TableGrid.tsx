import { useRef, type CSSProperties, type ReactNode } from 'react'
import { clampWidth } from './columnSettings'
import { gridColumnIds, gridTracks, HEADER_HEIGHT, ROW_HEIGHT } from './geometry'
import { GridBody } from './GridBody'
import { GridFrame } from './GridFrame'
import { openClickedRow, stopMiddleScroll } from './openRow'
import { TableHeader } from './TableHeader'
import type { DataTableProps } from './types'
import { useFrameSpace } from './useFrameSpace'
import { useGridNavigation } from './useGridNavigation'
import type { RowSelection } from './useRowSelection'
import type { ModelRow, TableModel } from './useTableModel'

interface Props<Row> {
  readonly table: DataTableProps<Row>
  readonly model: TableModel<Row>
  readonly selection: RowSelection<Row> | undefined
  readonly onMenu: ((row: ModelRow<Row>, anchor: HTMLElement) => void) | undefined
  /** Stands below the header when there are no rows: skeleton, empty, error. */
  readonly placeholder: ReactNode
}

/** The table as an ARIA grid: sticky header, rows drawn as they come into view, one tab stop. */
export function TableGrid<Row>({ table, model, selection, onMenu, placeholder }: Props<Row>) {
  const grid = useRef<HTMLDivElement>(null)
  const { rows, shownColumns, columnSettings } = model
  const density = table.density ?? 'normal'
  const sides = { hasSelect: selection !== undefined, hasMenu: onMenu !== undefined }
  const columnIds = gridColumnIds(shownColumns, sides)
  const { tracks, minWidth } = gridTracks(shownColumns, sides)
  const space = useFrameSpace(grid)

  function resize(columnId: string, width: number | undefined) {
    const { [columnId]: _, ...others } = columnSettings.settings.widths
    columnSettings.change({ widths: width === undefined ? others : { ...others, [columnId]: width } })
  }
  const { activeRowIndex, onDrawn, gridProps } = useGridNavigation({
    grid,
    rows,
    columnIds,
    firstColumnId: model.nameColumnId,
    rowHeight: ROW_HEIGHT[density],
    headerHeight: HEADER_HEIGHT,
    onToggle: selection?.toggle,
    onMenu,
    onResize: (columnId, by) => {
      const width = shownColumns.find((column) => column.id === columnId)?.width
      if (width !== undefined) resize(columnId, clampWidth(width + by))
    },
  })
  const variables: CSSProperties & Record<`--nv-${string}`, string> = {
    '--nv-table-tracks': tracks,
    '--nv-table-width': `${minWidth}px`,
    '--nv-row-height': `${ROW_HEIGHT[density]}px`,
  }
  return (
    <div style={variables}>
      <GridFrame
        ref={grid}
        role="grid"
        aria-label={table.label}
        aria-rowcount={table.state.status === 'ready' ? rows.length + 1 : -1}
        aria-colcount={columnIds.length}
        aria-multiselectable={selection !== undefined}
        aria-busy={table.state.status === 'loading'}
        data-density={density}
        data-overflows={space.width > 0 && minWidth > space.width}
        style={{ maxHeight: space.height }}
        onClick={openClickedRow}
        onAuxClick={openClickedRow}
        onMouseDown={stopMiddleScroll}
        {...gridProps}
      >
        <TableHeader
          columns={shownColumns}
          sort={model.filters.sort}
          onSort={model.filters.sortBy}
          onResize={resize}
          selectAll={
            selection && {
              state: selection.allState,
              isDisabled: rows.length === 0,
              onToggle: selection.toggleAll,
            }
          }
          hasMenu={onMenu !== undefined}
        />
        <GridBody
          grid={grid}
          table={table}
          model={model}
          selection={selection}
          onMenu={onMenu}
          activeRowIndex={activeRowIndex}
          onDrawn={onDrawn}
        />
      </GridFrame>
      {placeholder}
    </div>
  )
}
