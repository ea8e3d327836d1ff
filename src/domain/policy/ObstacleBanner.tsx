import Box from '@mui/material/Box'
import { Banner } from '~/shared/ui/Banner'
import { usePolicyTarget } from './PolicyTarget'

/** Above a policy editor: why the user may not change anything in it; nothing when they may. */
export function ObstacleBanner() {
  const { obstacle } = usePolicyTarget()
  if (obstacle === undefined) return null
  return (
    <Box sx={{ mb: 2 }}>
      <Banner tone="neutral">{obstacle}</Banner>
    </Box>
  )
}
