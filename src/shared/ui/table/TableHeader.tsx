import { useMessages } from '~/shared/i18n/useMessages'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { ColumnResizer } from './ColumnResizer'
import { MENU_COLUMN, SELECT_COLUMN } from './gridDom'
import { tableMessages } from './messages'
import { SelectBox } from './SelectBox'
import { SortButton } from './SortButton'
import type { SortRule } from './types'
import type { ShownColumn } from './useTableModel'

interface Props<Row> {
  readonly columns: readonly ShownColumn<Row>[]
  readonly sort: readonly SortRule[]
  readonly onSort: (columnId: string, additive: boolean) => void
  readonly onResize: (columnId: string, width: number | undefined) => void
  /** Missing when rows cannot be selected. */
  readonly selectAll?:
    | { readonly state: 'none' | 'some' | 'all'; readonly isDisabled: boolean; readonly onToggle: () => void }
    | undefined
  readonly hasMenu: boolean
}

/** The sticky header row: sort buttons, resize handles, the box that selects all. */
export function TableHeader<Row>({ columns, sort, onSort, onResize, selectAll, hasMenu }: Props<Row>) {
  const t = useMessages(tableMessages)
  return (
    <div role="rowgroup" data-part="head">
      <div role="row" aria-rowindex={1} data-row="">
        {selectAll && (
          <div role="columnheader" data-column={SELECT_COLUMN}>
            <SelectBox
              label={t('selectAll')}
              checked={selectAll.state === 'all'}
              disabled={selectAll.isDisabled}
              indeterminate={selectAll.state === 'some'}
              onChange={selectAll.onToggle}
            />
          </div>
        )}
        {columns.map(({ id, column }) => {
          const rank = sort.findIndex((rule) => rule.id === id)
          const rule = sort[rank]
          return (
            <div
              key={id}
              role="columnheader"
              data-column={id}
              data-align={column.align ?? 'start'}
              aria-sort={rule && (rule.desc ? 'descending' : 'ascending')}
            >
              {column.sortValue ? (
                <SortButton
                  column={column}
                  rule={rule}
                  rank={sort.length > 1 ? rank + 1 : undefined}
                  onSort={onSort}
                />
              ) : (
                <span data-part="content">{column.header}</span>
              )}
              <ColumnResizer columnId={id} onResize={onResize} />
            </div>
          )
        })}
        {hasMenu && (
          <div role="columnheader" data-column={MENU_COLUMN}>
            <VisuallyHidden>{t('rowMenuColumn')}</VisuallyHidden>
          </div>
        )}
      </div>
    </div>
  )
}
