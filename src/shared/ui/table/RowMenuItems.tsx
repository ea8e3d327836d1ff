import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import ListItemIcon from '@mui/material/ListItemIcon'
import MenuItem from '@mui/material/MenuItem'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'
import type { RowAction } from './types'

const dangerSx = { color: token('state-error'), '& .MuiListItemIcon-root': { color: token('state-error') } }

/**
 * The items of a row's menu. A function and not a component, because MUI's menu looks at its direct children. What is
 * off stays, with the reason; what destroys stands last, after a line.
 */
export function rowMenuItems<Row>(
  row: Row,
  actions: readonly RowAction<Row>[],
  onClose: () => void,
): ReactNode[] {
  const offered = actions.filter((action) => !action.hidden?.(row))
  const harmless = offered.filter((action) => !action.danger)
  const dangerous = offered.filter((action) => action.danger)
  const item = (action: RowAction<Row>) => {
    const reason = action.disabledReason?.(row)
    return (
      <MenuItem
        key={action.id}
        disabled={reason !== undefined}
        onClick={() => {
          onClose()
          action.onSelect(row)
        }}
        sx={action.danger && reason === undefined ? dangerSx : undefined}
      >
        {action.icon !== undefined && <ListItemIcon>{action.icon}</ListItemIcon>}
        <Box sx={{ minWidth: 0 }}>
          {action.label}
          {reason !== undefined && <Box sx={{ typography: 'caption', color: token('text-3') }}>{reason}</Box>}
        </Box>
      </MenuItem>
    )
  }
  const line = harmless.length > 0 && dangerous.length > 0
  return [
    ...harmless.map(item),
    ...(line ? [<Divider key="#line" component="li" />] : []),
    ...dangerous.map(item),
  ]
}
