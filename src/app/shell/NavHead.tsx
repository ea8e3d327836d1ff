import BackIcon from '@mui/icons-material/KeyboardReturnOutlined'
import DnsIcon from '@mui/icons-material/DnsOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import ClusterIcon from '@mui/icons-material/ViewInArOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { Link, useLocation } from 'react-router'
import { useFederation } from '~/domain/federation/useFederation'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FEATURES } from '../features'
import { messages } from '../messages'
import { switchTarget } from './switchTarget'
import type { SelectedCluster } from './useSelectedCluster'

interface Props {
  readonly selected: SelectedCluster
  readonly isCollapsed: boolean
}

/** The cluster all entries below are about; violet with a way back when it is not the one that serves the console. */
export function NavHead({ selected, isCollapsed }: Props) {
  const t = useMessages(messages)
  const { pathname } = useLocation()
  const role = useRoleText(selected)
  const Icon = selected.isRemote ? DnsIcon : selected.cluster?.kind === 'primary' ? HubIcon : ClusterIcon
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        minHeight: 60,
        px: isCollapsed ? 0 : 2,
        justifyContent: isCollapsed ? 'center' : 'flex-start',
        borderBottom: `1px solid ${token('border')}`,
        backgroundColor: selected.isRemote ? token('remote-soft') : 'transparent',
        color: selected.isRemote ? token('remote') : token('text-3'),
      }}
    >
      <Tooltip title={isCollapsed ? `${selected.name} · ${role}` : ''} placement="right">
        <Icon sx={{ fontSize: 20 }} />
      </Tooltip>
      {!isCollapsed && (
        <>
          <Box sx={{ minWidth: 0, flex: 1 }}>
            <Typography noWrap title={selected.name} sx={{ fontWeight: 600, color: token('text-1') }}>
              <bdi>{selected.name}</bdi>
            </Typography>
            <Typography variant="caption" noWrap component="div">
              {role}
            </Typography>
          </Box>
          {selected.isRemote && (
            <Tooltip title={t('backToPrimary', { name: selected.primaryName ?? t('thisCluster') })}>
              <IconButton
                component={Link}
                to={switchTarget(pathname, localCluster, FEATURES)}
                size="small"
                aria-label={t('backToPrimary', { name: selected.primaryName ?? t('thisCluster') })}
                sx={{ color: 'inherit' }}
              >
                <BackIcon fontSize="small" />
              </IconButton>
            </Tooltip>
          )}
        </>
      )}
    </Box>
  )
}

function useRoleText({ isRemote, primaryName }: SelectedCluster): string {
  const t = useMessages(messages)
  const { membership } = useFederation()
  if (isRemote || membership?.role === 'managed') {
    return t('roleManagedBy', { name: primaryName ?? t('chipPrimary') })
  }
  if (!membership) return t('thisCluster')
  return membership.role === 'primary' ? t('rolePrimary') : t('roleStandalone')
}
