import MoreVertIcon from '@mui/icons-material/MoreVert'
import { memo, type CSSProperties } from 'react'
import { Link } from 'react-router'
import { MENU_COLUMN, SELECT_COLUMN } from './gridDom'
import { MenuButton } from './MenuButton'
import { SelectBox } from './SelectBox'
import type { Column } from './types'
import type { ModelRow } from './useTableModel'

export interface RowLabels {
  readonly select: (row: string) => string
  readonly menu: (row: string) => string
}

interface Props<Row> {
  readonly row: ModelRow<Row>
  /** Position among the shown rows, from 0. */
  readonly index: number
  /** Distance from the first row, in px. */
  readonly top: number
  readonly columns: readonly Column<Row>[]
  /** The column whose cell is the row's name and holds its link. */
  readonly nameColumnId: string
  readonly name: string
  readonly href: string | undefined
  /** Why the row does not open. */
  readonly disabledReason: string | undefined
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly labels: RowLabels
  readonly onToggle: ((id: string, isRange: boolean) => void) | undefined
  readonly onMenu: ((row: ModelRow<Row>, anchor: HTMLElement) => void) | undefined
}

function PlainRow<Row>(props: Props<Row>) {
  const { row, index, top, columns, nameColumnId, name, href, isSelected, onToggle, onMenu } = props
  const style: CSSProperties = { transform: `translateY(${top}px)` }
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={onToggle && isSelected}
      aria-current={props.isOpen || undefined}
      title={props.disabledReason}
      data-row={row.id}
      data-opens={href !== undefined}
      style={style}
    >
      {onToggle && (
        <div role="gridcell" data-column={SELECT_COLUMN}>
          <SelectBox
            label={props.labels.select(name)}
            checked={isSelected}
            // The click knows about Shift, the change event does not.
            onClick={(event) => onToggle(row.id, event.shiftKey)}
            onChange={ignore}
          />
        </div>
      )}
      {columns.map((column) => {
        const content = column.cell(row.original)
        const isName = column.id === nameColumnId
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-description={isName ? props.disabledReason : undefined}
            data-column={column.id}
            data-align={column.align ?? 'start'}
          >
            <div data-part="content">
              {isName && href !== undefined ? (
                <Link to={href} data-part="name">
                  {content}
                </Link>
              ) : isName ? (
                <span data-part="name">{content}</span>
              ) : (
                content
              )}
            </div>
          </div>
        )
      })}
      {onMenu && (
        <div role="gridcell" data-column={MENU_COLUMN}>
          <MenuButton
            type="button"
            aria-label={props.labels.menu(name)}
            aria-haspopup="menu"
            onClick={(event) => onMenu(row, event.currentTarget)}
          >
            <MoreVertIcon aria-hidden />
          </MenuButton>
        </div>
      )}
    </div>
  )
}

function ignore() {}

/** One row of the grid. Memoized: while scrolling only the rows that come in are drawn. */
export const TableRow = memo(PlainRow) as typeof PlainRow // memo drops the type parameter
