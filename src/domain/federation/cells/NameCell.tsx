import HomeIcon from '@mui/icons-material/HomeOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import { federationMessages } from '../messages'
import type { FederatedCluster } from '../model/membership'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { MetaChip } from '~/shared/ui/MetaChip'

/** A cluster's name, with the chip of the primary and a quiet mark on the cluster that serves the console. */
export function NameCell({ cluster }: { readonly cluster: FederatedCluster }) {
  const t = useMessages(federationMessages)
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, maxWidth: '100%' }}>
      <Box
        component="bdi"
        sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        title={cluster.name}
      >
        {cluster.name}
      </Box>
      {cluster.kind === 'primary' && (
        <MetaChip tone="origin-system" icon={<HubIcon />} label={t('role.primary')} />
      )}
      {cluster.isLocal && (
        <Tooltip title={t('thisCluster')}>
          <HomeIcon titleAccess={t('thisCluster')} sx={{ fontSize: 16, color: token('text-3') }} />
        </Tooltip>
      )}
    </Box>
  )
}
