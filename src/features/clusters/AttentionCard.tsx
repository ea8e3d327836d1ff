import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { memberActionMessages } from '~/domain/federation/actions/messages'
import { ClusterStatusIcon } from '~/domain/federation/ClusterStatusLabel'
import { clusterAdvice } from '~/domain/federation/clusterAdvice'
import { federationMessages } from '~/domain/federation/messages'
import { clusterFacts, statusGroup } from '~/domain/federation/model/clusterStatus'
import { federationAllowance } from '~/domain/federation/model/federationActions'
import type { FederatedCluster, Membership } from '~/domain/federation/model/membership'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatSince } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { messages } from './messages'
import type { MemberActions } from '~/domain/federation/actions/useMemberActions'
import { useOpenFederationDialog } from './useOpenFederationDialog'

interface Props {
  readonly membership: Membership
  readonly actions: MemberActions
}

/** A card that names no more than this many clusters; the rest is a filter away. */
const MAX_ROWS = 8

/** One sentence of cause and remedy per troubled cluster, and the button that begins the remedy. Absent when all is well. */
export function AttentionCard({ membership, actions }: Props) {
  const t = useMessages(messages)
  const troubled = membership.clusters
    .filter((cluster) => statusGroup(cluster) === 'attention')
    .sort((a, b) => clusterFacts(a).urgency - clusterFacts(b).urgency)
  if (troubled.length === 0) return null
  const hidden = troubled.length - MAX_ROWS
  return (
    <Box
      component="section"
      aria-labelledby="clusters-attention"
      sx={{ border: `1px solid ${token('border')}`, borderRadius: '8px', backgroundColor: token('surface') }}
    >
      <Box sx={{ px: 2, pt: 1, pb: 0.5 }}>
        <SectionTitle id="clusters-attention" note={t('clusters', { count: troubled.length })}>
          {t('attentionTitle')}
        </SectionTitle>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {troubled.slice(0, MAX_ROWS).map((cluster) => (
          <AttentionRow key={cluster.id} cluster={cluster} membership={membership} actions={actions} />
        ))}
      </Box>
      {hidden > 0 && (
        <Box sx={{ px: 2, py: 1.25, borderTop: `1px solid ${token('border')}`, typography: 'caption' }}>
          {t('attentionMore', { count: hidden })}
        </Box>
      )}
    </Box>
  )
}

interface RowProps extends Props {
  readonly cluster: FederatedCluster
}

function AttentionRow({ cluster, membership, actions }: RowProps) {
  const f = useMessages(federationMessages)
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 44,
        px: 2,
        py: 0.75,
        borderTop: `1px solid ${token('border')}`,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
      }}
    >
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          color: token(`state-${clusterFacts(cluster).tone}`),
          '& svg': { fontSize: 18 },
        }}
      >
        <ClusterStatusIcon cluster={cluster} />
      </Box>
      <Box sx={{ flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere', color: token('text-2') }}>
        <RichMessage
          text={clusterAdvice(f, cluster)}
          parts={{ name: <ClusterName>{cluster.name}</ClusterName> }}
        />
        {cluster.sinceMs !== undefined && <Since ms={cluster.sinceMs} />}
      </Box>
      <Remedy cluster={cluster} membership={membership} actions={actions} />
    </Box>
  )
}

function ClusterName({ children }: { readonly children: string }) {
  return (
    <Box component="bdi" sx={{ fontWeight: 500, color: token('text-1') }}>
      {children}
    </Box>
  )
}

/** Since when the console sees it so: the API tells no times. */
function Since({ ms }: { readonly ms: number }) {
  const language = useLanguage()
  return (
    <Box component="span" sx={{ ml: 1, typography: 'caption', color: token('text-3'), whiteSpace: 'nowrap' }}>
      {formatSince(new Date(ms), new Date(), language)}
    </Box>
  )
}

/** The button that begins the remedy; nothing where the remedy is outside of this console or not the user's to do. */
function Remedy({ cluster, membership, actions }: RowProps) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const user = useCurrentUser()
  const a = useMessages(memberActionMessages)
  const openDialog = useOpenFederationDialog()
  const { status, isLocal } = cluster
  const may = (action: 'generate-token' | 'leave') =>
    federationAllowance(action, membership.role, user).allowed
  if (isLocal && status === 'kicked') {
    return may('leave') ? <Small onClick={() => openDialog('leave')}>{f('action.leave')}</Small> : null
  }
  if (!actions.isMember(cluster) || actions.obstacle !== undefined) return null
  switch (status) {
    case 'pending':
    case 'kicked':
      return <Small onClick={() => openDialog('generate-token')}>{f('action.generate-token')}</Small>
    case 'left':
      return <Small onClick={() => void actions.remove([cluster])}>{a('remove')}</Small>
    case 'out_of_sync':
    case 'req_error':
    case 'unknown_cmd':
      return (
        <Small isPending={actions.isSyncing(cluster)} onClick={() => void actions.sync([cluster])}>
          {t('syncNow')}
        </Small>
      )
    default:
      return null
  }
}

interface SmallProps {
  readonly children: string
  readonly isPending?: boolean
  readonly onClick: () => void
}

function Small({ children, isPending = false, onClick }: SmallProps) {
  return (
    <Button size="small" loading={isPending} onClick={onClick} sx={{ ml: { xs: 3.5, sm: 0 } }}>
      {children}
    </Button>
  )
}
