import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import MenuList from '@mui/material/MenuList'
import Typography from '@mui/material/Typography'
import { Bdi } from '~/shared/ui/Bdi'
import { BottomSheet } from './BottomSheet'
import { rowMenuItems } from './RowMenuItems'
import type { Column, RowAction } from './types'
import type { ModelRow } from './useTableModel'

interface Props<Row> {
  /** Undefined while the sheet is closed. */
  readonly row: ModelRow<Row> | undefined
  readonly actions: readonly RowAction<Row>[]
  readonly nameOf: (row: ModelRow<Row>) => string
  /** The row's state is repeated under its name. */
  readonly columns: readonly Column<Row>[]
  readonly onClose: () => void
}

/** The row menu on a phone: a sheet from below. */
export function RowSheet<Row>({ row, actions, nameOf, columns, onClose }: Props<Row>) {
  if (!row) return null
  const name = nameOf(row)
  return (
    <BottomSheet label={name} onClose={onClose}>
      <Box sx={{ px: 2.5, pb: 1.5 }}>
        <Typography variant="h2" component="p" sx={{ overflowWrap: 'anywhere' }}>
          <Bdi>{name}</Bdi>
        </Typography>
        {columns.find((column) => column.phone === 'status')?.cell(row.original)}
      </Box>
      <Divider />
      <MenuList aria-label={name} disabledItemsFocusable autoFocusItem>
        {rowMenuItems(row.original, actions, onClose)}
      </MenuList>
    </BottomSheet>
  )
}
