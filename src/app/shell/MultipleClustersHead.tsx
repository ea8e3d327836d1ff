import DnsIcon from '@mui/icons-material/DnsOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import ClusterIcon from '@mui/icons-material/ViewInArOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { SvgIconComponent } from '@mui/icons-material'
import { ClusterStatusLabel } from '~/domain/federation/ClusterStatusLabel'
import { statusGroup } from '~/domain/federation/model/clusterStatus'
import {
  localOf,
  managedClusters,
  primaryOf,
  type FederationRole,
  type Membership,
} from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { MetaChip } from '~/shared/ui/MetaChip'
import { StackedBar } from '~/shared/ui/StackedBar'
import { messages } from '../messages'
import { StatusDot } from './StatusDot'
import { SwitcherUnavailableText } from './SwitcherUnavailable'

const CHIP: Readonly<Record<FederationRole, SvgIconComponent>> = {
  standalone: ClusterIcon,
  primary: HubIcon,
  managed: DnsIcon,
}

/** Head of the Multiple Clusters menu: this cluster's role in words and its state. Not an item. */
export function MultipleClustersHead() {
  const t = useMessages(messages)
  const { membership, localName, error } = useFederation()
  const Icon = membership && CHIP[membership.role]
  return (
    <Box
      sx={{
        px: 2,
        pt: 2.5,
        pb: 1.75,
        borderBottom: `1px solid ${token('border')}`,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography noWrap sx={{ fontWeight: 600 }}>
          <bdi>{localName ?? t('thisCluster')}</bdi>
        </Typography>
        {membership && Icon && (
          <MetaChip
            tone={
              membership.role === 'managed'
                ? 'remote'
                : membership.role === 'primary'
                  ? 'state-ok'
                  : 'origin-user'
            }
            icon={<Icon />}
            label={t(`chip${capitalised(membership.role)}`)}
          />
        )}
      </Box>
      {membership ? <RoleState membership={membership} /> : <SwitcherUnavailableText error={error} />}
    </Box>
  )
}

function RoleState({ membership }: { readonly membership: Membership }) {
  const t = useMessages(messages)
  switch (membership.role) {
    case 'standalone':
      return <Typography sx={{ color: token('text-2') }}>{t('notInFederation')}</Typography>
    case 'primary':
      return (
        <>
          <Typography sx={{ color: token('text-2'), mb: 1 }}>
            {t('primaryOf', { count: managedClusters(membership).length })}
          </Typography>
          {managedClusters(membership).length > 0 && <FleetBar membership={membership} />}
        </>
      )
    case 'managed':
      return <ManagedState membership={membership} />
  }
}

function ManagedState({ membership }: { readonly membership: Membership }) {
  const t = useMessages(messages)
  const own = localOf(membership)
  return (
    <>
      <Typography noWrap sx={{ color: token('text-2'), mb: 0.5 }}>
        {t('roleManagedBy', { name: primaryOf(membership)?.name ?? '' })}
      </Typography>
      {own && <ClusterStatusLabel cluster={own} />}
    </>
  )
}

const GROUPS = [
  { group: 'in-step', message: 'inStep', tone: 'ok' },
  { group: 'in-progress', message: 'inProgress', tone: 'progress' },
  { group: 'attention', message: 'needAttention', tone: 'warning' },
] as const

function FleetBar({ membership }: { readonly membership: Membership }) {
  const t = useMessages(messages)
  const clusters = managedClusters(membership)
  const counts = GROUPS.map((entry) => ({
    ...entry,
    count: clusters.filter((cluster) => statusGroup(cluster) === entry.group).length,
  }))
  return (
    <>
      <StackedBar
        height={6}
        label={t('fleetState')}
        segments={counts.map(({ message, tone, count }) => ({
          label: t(message).replace('[[count]]', '').trim(),
          value: count,
          token: `state-${tone}-fill` as const,
        }))}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, mt: 0.75 }}>
        {counts.map(({ group, message, tone, count }) => (
          <Typography
            key={group}
            variant="caption"
            sx={{ display: 'inline-flex', alignItems: 'center', color: token('text-2') }}
          >
            <StatusDot tone={tone} />
            <span>
              <RichMessage text={t(message)} parts={{ count: <strong>{count}</strong> }} />
            </span>
          </Typography>
        ))}
      </Box>
    </>
  )
}

function capitalised(role: FederationRole) {
  return ({ standalone: 'Standalone', primary: 'Primary', managed: 'Managed' } as const)[role]
}
