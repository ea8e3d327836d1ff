import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'
import type { SelectOption } from './SelectInput'

/** An option in an open list: what it is, and below it what it means. */
export function OptionText({ label, note }: Pick<SelectOption<string>, 'label' | 'note'>) {
  return (
    <Box sx={{ minWidth: 0 }}>
      {label}
      {note !== undefined && <Box sx={{ typography: 'caption', color: token('text-3') }}>{note}</Box>}
    </Box>
  )
}
