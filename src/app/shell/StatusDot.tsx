import Box from '@mui/material/Box'
import type { StatusTone } from '~/domain/federation/model/clusterStatus'
import { token } from '~/shared/theme/tokens'

/** A dot in a state's colour; the word always stands beside it or in the accessible name. */
export function StatusDot({ tone }: { readonly tone: StatusTone }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        flexShrink: 0,
        width: 8,
        height: 8,
        mr: 1,
        borderRadius: '50%',
        backgroundColor: token(`state-${tone}-fill`),
      }}
    />
  )
}
