import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { summaryQuery } from '~/domain/system/api/queries'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { token } from '~/shared/theme/tokens'

/** Version of the controllers that serve the console. */
export function NavFoot() {
  const summary = useQuery(summaryQuery(useApiClients().local))
  return (
    <Box sx={{ px: 2, py: 1.5, borderTop: `1px solid ${token('border')}` }}>
      <Typography variant="caption" sx={{ color: token('text-3') }}>
        {summary.data?.component_versions.join(', ')}
      </Typography>
    </Box>
  )
}
