import Box from '@mui/material/Box'

/**
 * A name that people chose (cluster, image, user). Isolated, so that direction marks in it cannot reorder the text
 * around it, and breakable, so that a long one cannot widen the page (security.md X1, X5).
 */
export function Bdi({ children }: { readonly children: string }) {
  return (
    <Box component="bdi" sx={{ overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  )
}
