import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'

/** In place of a chart that has nothing to show yet. */
export function NothingYet({ text }: { readonly text: string }) {
  return (
    <Box
      sx={{ display: 'grid', placeItems: 'center', flex: 1, typography: 'caption', color: token('text-3') }}
    >
      {text}
    </Box>
  )
}
