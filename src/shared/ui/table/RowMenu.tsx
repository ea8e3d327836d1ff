import Box from '@mui/material/Box'
import Menu from '@mui/material/Menu'
import { token } from '~/shared/theme/tokens'
import { Bdi } from '~/shared/ui/Bdi'
import { rowMenuItems } from './RowMenuItems'
import type { RowAction } from './types'
import type { ModelRow } from './useTableModel'

interface Props<Row> {
  /** Undefined while the menu is closed. */
  readonly row: ModelRow<Row> | undefined
  /** The button it opened from. */
  readonly anchor: HTMLElement | undefined
  readonly actions: readonly RowAction<Row>[]
  readonly nameOf: (row: ModelRow<Row>) => string
  readonly onClose: () => void
}

/** The row menu as a popover at its button. One for the whole table. */
export function RowMenu<Row>({ row, anchor, actions, nameOf, onClose }: Props<Row>) {
  if (!row || !anchor) return null
  const name = nameOf(row)
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        list: { 'aria-label': name, disabledItemsFocusable: true },
        paper: { sx: { width: 300 } },
      }}
    >
      <Box
        component="li"
        role="presentation"
        sx={{ px: 2, py: 0.75, typography: 'caption', color: token('text-3'), overflowWrap: 'anywhere' }}
      >
        <Bdi>{name}</Bdi>
      </Box>
      {rowMenuItems(row.original, actions, onClose)}
    </Menu>
  )
}
