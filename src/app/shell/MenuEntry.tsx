import ListItemIcon from '@mui/material/ListItemIcon'
import MenuItem, { type MenuItemProps } from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { LinkProps } from 'react-router'
import { token } from '~/shared/theme/tokens'

interface Props extends Omit<MenuItemProps, 'disabled'> {
  readonly icon: ReactNode
  readonly label: ReactNode
  /** Below the label: what it does, or why it is off. */
  readonly hint?: ReactNode
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
  readonly component?: MenuItemProps['component'] | React.ElementType<LinkProps>
  readonly to?: LinkProps['to']
  /** With `component="a"`: a page outside of the console, in a tab of its own. */
  readonly href?: string
  readonly target?: '_blank'
  readonly rel?: string
}

/** An item of a shell menu: icon, label, and a line that explains. Disabled items stay readable and focusable. */
export function MenuEntry({
  icon,
  label,
  hint,
  isDisabled = false,
  isDanger = false,
  onClick,
  ...rest
}: Props) {
  const colour = isDisabled ? token('text-disabled') : isDanger ? token('state-error') : token('text-1')
  return (
    <MenuItem
      {...rest}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onClick}
      sx={{ minHeight: hint === undefined ? 36 : 48, cursor: isDisabled ? 'default' : 'pointer', py: 0.75 }}
    >
      <ListItemIcon
        sx={{ color: isDanger && !isDisabled ? colour : token('text-3'), '& svg': { fontSize: 20 } }}
      >
        {icon}
      </ListItemIcon>
      <Box sx={{ minWidth: 0, whiteSpace: 'normal' }}>
        <Typography sx={{ color: colour }}>{label}</Typography>
        {hint !== undefined && (
          <Typography variant="caption" component="div" sx={{ color: token('text-3') }}>
            {hint}
          </Typography>
        )}
      </Box>
    </MenuItem>
  )
}
