import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useCallback, useRef, useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { PartialBanner } from '~/shared/ui/states/PartialBanner'
import { TableFrame } from './GridFrame'
import { tableMessages } from './messages'
import { RowMenu } from './RowMenu'
import { RowSheet } from './RowSheet'
import { TableCards } from './TableCards'
import { saveTableCsv } from './saveTableCsv'
import { TableGrid } from './TableGrid'
import { TablePlaceholder } from './TablePlaceholder'
import { TableToolbar } from './TableToolbar'
import type { DataTableProps } from './types'
import { useRowSelection } from './useRowSelection'
import { useTableModel, type ModelRow } from './useTableModel'

interface OpenMenu<Row> {
  readonly row: ModelRow<Row>
  readonly anchor: HTMLElement
}

/**
 * The one table of the console (ui-design.md, Tables): filter, facets and sorting in the address, remembered columns,
 * selection with a bulk bar, row menu, keyboard grid, virtual rows, CSV, all states; cards on a phone.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { state, rowActions = [], bulkActions = [], csvName } = props
  const isPhone = useMediaQuery('(max-width: 599.95px)', { noSsr: true })
  const model = useTableModel(props)
  const rowSelection = useRowSelection(model.rows)
  const selection = bulkActions.length > 0 ? rowSelection : undefined
  const [menu, setMenu] = useState<OpenMenu<Row>>()
  const frame = useRef<HTMLDivElement>(null)

  const openMenu = useCallback((row: ModelRow<Row>, anchor: HTMLElement) => setMenu({ row, anchor }), [])
  const onMenu = rowActions.length > 0 ? openMenu : undefined
  const closeMenu = () => setMenu(undefined)
  // The row as it is now: the list may have been read again while the menu was open.
  const menuRow = menu && model.rows.find((row) => row.id === menu.row.id)
  const menuProps = { actions: rowActions, onClose: closeMenu, nameOf: model.nameOf }

  const onCsv =
    csvName === undefined
      ? undefined
      : (rows?: readonly Row[]) =>
          saveTableCsv(csvName, model.visibleColumns, rows ?? model.rows.map((row) => row.original))
  const placeholder = <TablePlaceholder table={props} model={model} isPhone={isPhone} />
  const body = { table: props, model, selection, onMenu, placeholder }
  return (
    <div>
      <TableToolbar
        table={props}
        model={model}
        selection={selection}
        isPhone={isPhone}
        onCsv={onCsv}
        onLeaveDown={() => frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
      />
      <TableFrame ref={frame}>
        {state.status === 'ready' && <Unreadable count={state.unreadable ?? 0} />}
        {isPhone ? <TableCards {...body} /> : <TableGrid {...body} />}
        {props.footer !== undefined && model.rows.length > 0 && <Footer>{props.footer}</Footer>}
      </TableFrame>
      {isPhone ? (
        <RowSheet {...menuProps} row={menuRow} columns={props.columns} />
      ) : (
        <RowMenu {...menuProps} row={menuRow} anchor={menu?.anchor} />
      )}
    </div>
  )
}

function Unreadable({ count }: { readonly count: number }) {
  const t = useMessages(tableMessages)
  return count > 0 && <PartialBanner text={t('unreadable', { count })} />
}

function Footer({ children }: { readonly children: DataTableProps<never>['footer'] }) {
  return (
    <Box
      sx={{
        px: 2,
        py: 1.25,
        borderTop: `1px solid ${token('border')}`,
        typography: 'caption',
        color: token('text-3'),
      }}
    >
      {children}
    </Box>
  )
}
