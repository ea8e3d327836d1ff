import SyncIcon from '@mui/icons-material/Sync'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useOutlet, useParams } from 'react-router'
import { syncMutation } from '~/domain/federation/api/mutations'
import { primaryOf, type Membership } from '~/domain/federation/model/membership'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { useFederation } from '~/domain/federation/useFederation'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { FEDERATED_POLICY_PATH, FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { toast } from '~/shared/ui/toast/toast'
import { FederatedPolicyFrame } from './FederatedPolicyFrame'
import { messages } from './messages'
import { ROLLOUT_STATES } from './model/rolloutCell'
import { rolloutColumns, rolloutFacets } from './rolloutColumns'
import { RolloutHeadline } from './RolloutHeadline'
import { RolloutLegend } from './RolloutLegend'
import { useRollout, type RolloutRow } from './useRollout'

/** Did it arrive? The federated policy of every member, read back and compared with the primary's. */
export function RolloutPage() {
  const { membership } = useFederation()
  return (
    <FederatedPolicyTarget>
      {membership?.role === 'primary' ? (
        <Board membership={membership} />
      ) : (
        <FederatedPolicyFrame tab="rollout">{null}</FederatedPolicyFrame>
      )}
    </FederatedPolicyTarget>
  )
}

/** Clusters that hold an older policy and can be told to fetch the present one. */
const lagging = (rows: readonly RolloutRow[]) =>
  rows.filter(({ worst, cluster }) => (worst === 'pending' || worst === 'differs') && canOpenCluster(cluster))

function Board({ membership }: { readonly membership: Membership }) {
  const t = useMessages(messages)
  const { obstacle } = usePolicyTarget()
  const panel = useOutlet()
  const { clusterId } = useParams()
  const { search } = useLocation()
  const { rows, refresh } = useRollout(membership)
  const sync = useSync(refresh)
  const columns = useMemo(() => rolloutColumns(t), [t])
  const facets = useMemo(() => rolloutFacets(t), [t])
  const waiting = lagging(rows)
  const shown = useMemo(
    () => new Set(rows.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state))),
    [rows],
  )
  return (
    <SplitView
      panel={panel}
      main={
        <FederatedPolicyFrame
          tab="rollout"
          actions={
            <Button
              startIcon={<SyncIcon />}
              disabled={obstacle !== undefined || waiting.length === 0}
              title={obstacle ?? (waiting.length === 0 ? t('noneWaiting') : undefined)}
              onClick={() => void sync(waiting)}
            >
              {t('syncWaiting')}
            </Button>
          }
        >
          <RolloutHeadline rows={rows} primary={primaryOf(membership)?.name ?? ''} />
          <DataTable
            id="rollout"
            label={t('rollout')}
            state={{ status: 'ready', rows, total: rows.length }}
            columns={columns}
            getRowId={({ cluster }) => cluster.id}
            rowHref={({ cluster }) =>
              `${FEDERATED_POLICY_PATH}/rollout/${encodeURIComponent(cluster.id)}${search}`
            }
            selectedRowId={clusterId}
            facets={facets}
            rowActions={[
              {
                id: 'sync',
                label: t('sync'),
                icon: <SyncIcon />,
                disabledReason: ({ cluster }) =>
                  obstacle ?? (canOpenCluster(cluster) ? undefined : t('cannotSync')),
                onSelect: (row) => void sync([row]),
              },
            ]}
            defaultSort={{ id: 'urgency' }}
            filterPlaceholder={t('filterClusters')}
            footer={<RolloutLegend states={ROLLOUT_STATES.filter((state) => shown.has(state))} />}
            empty={<EmptyState title={t('noMembers')} text={t('noMembersText')} />}
            csvName="rollout"
            onRefresh={refresh}
          />
        </FederatedPolicyFrame>
      }
    />
  )
}

function useSync(refresh: () => void) {
  const t = useMessages(messages)
  const { federation } = useApiClients()
  const { mutateAsync } = useMutation(syncMutation(federation))
  return async (rows: readonly RolloutRow[]) => {
    const names = rows.map(({ cluster }) => cluster.name).join(', ')
    try {
      const told = await mutateAsync(rows.map(({ cluster }) => cluster.id))
      toast.success({ title: t('syncSent', { count: told.size }), detail: names })
    } catch {
      // 400/40: none of them could be told.
      toast.error({ title: t('syncFailed', { count: rows.length }), detail: names })
    }
    refresh()
  }
}
