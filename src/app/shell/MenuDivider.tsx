import Divider from '@mui/material/Divider'

/** Between groups of menu items. */
export function MenuDivider() {
  return <Divider component="li" role="separator" sx={{ my: 0.75 }} />
}
