import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import SyncIcon from '@mui/icons-material/Sync'
import { useMemo, useState } from 'react'
import { federationMessages } from '~/domain/federation/messages'
import { STATUS_GROUPS, statusGroup } from '~/domain/federation/model/clusterStatus'
import type { FederatedCluster, Membership } from '~/domain/federation/model/membership'
import { labelFacet } from '~/domain/federation/labels/labelFacet'
import { useFleetNotes } from '~/domain/federation/labels/labelStore'
import { labelMessages } from '~/domain/federation/labels/messages'
import { useClosedReason } from '~/domain/federation/useClosedReason'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import { DataTable } from '~/shared/ui/table/DataTable'
import type { BulkAction, Facet, RowAction } from '~/shared/ui/table/types'
import { lazyPart } from '~/shared/ui/lazyPart'
import { clusterColumns } from './clusterColumns'
import { clusterHref } from '~/domain/federation/clusterHref'
import { GROUP_ICONS } from './groupIcons'
import { messages } from './messages'
import type { ClusterRow } from '~/domain/federation/model/clusterRow'
import { useClusterRows } from './useClusterRows'
import { useCopyClusterId } from './useCopyClusterId'
import { useClusterRowActions } from '~/domain/federation/actions/useClusterRowActions'
import type { MemberActions } from '~/domain/federation/actions/useMemberActions'

const LabelsDialog = lazyPart(
  async () => (await import('~/domain/federation/labels/LabelsDialog')).LabelsDialog,
)

interface Props {
  readonly membership: Membership
  readonly actions: MemberActions
  readonly staleSince: Date | undefined
  readonly onRefresh: () => void
}

/** The clusters of the federation, most urgent first; a row opens the cluster. */
export function ClustersTable({ membership, actions, staleSince, onRefresh }: Props) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const { rows, refresh } = useClusterRows(membership.clusters)
  const language = useLanguage()
  const columns = useMemo(() => clusterColumns(t, f, language), [t, f, language])
  const closedReason = useClosedReason()
  const labels = useFleetNotes((notes) => notes.labels)
  const l = useMessages(labelMessages)
  const facets = useMemo(
    () => [...clusterFacets(t, f), labelFacet<ClusterRow>(l('labels'), labels, ({ cluster }) => cluster.id)],
    [t, f, l, labels],
  )
  const [labelled, setLabelled] = useState<FederatedCluster>()
  const rowActions = useRowActions(actions, setLabelled)
  const bulkActions = useBulkActions(actions)
  return (
    <>
      <DataTable
        id="clusters"
        label={t('tableLabel')}
        state={{
          status: 'ready',
          rows,
          total: rows.length,
          unreadable: membership.unreadable,
          ...(staleSince === undefined ? {} : { staleSince, retry: onRefresh }),
        }}
        columns={columns}
        getRowId={(row) => row.cluster.id}
        facets={facets}
        rowActions={rowActions}
        // Without the right there is nothing to select for; the row menu says why.
        bulkActions={
          membership.role === 'primary' && actions.obstacle === undefined ? bulkActions : undefined
        }
        rowHref={(row) => clusterHref(row.cluster)}
        rowDisabledReason={(row) => closedReason(row.cluster)}
        defaultSort={{ id: 'state' }}
        filterPlaceholder={t('filter')}
        empty={t('nothingListed')}
        csvName={t('csvName')}
        onRefresh={() => {
          onRefresh()
          refresh()
        }}
      />
      {labelled && <LabelsDialog clusters={[labelled]} onClose={() => setLabelled(undefined)} />}
    </>
  )
}

type T = Translate<(typeof messages)['en']>
type F = Translate<(typeof federationMessages)['en']>

const clusterFacets = (t: T, f: F): readonly Facet<ClusterRow>[] => [
  {
    id: 'group',
    label: t('columnState'),
    valueOf: ({ cluster }) => statusGroup(cluster),
    options: STATUS_GROUPS.map((group) => ({
      value: group,
      label: f(`group.${group}`),
      icon: GROUP_ICONS[group],
    })),
  },
]

function useRowActions(
  actions: MemberActions,
  onLabel: (cluster: FederatedCluster) => void,
): readonly RowAction<ClusterRow>[] {
  const t = useMessages(messages)
  const copyId = useCopyClusterId()
  const { open, sync, labels, remove } = useClusterRowActions(actions, onLabel)
  const copy: RowAction<ClusterRow> = {
    id: 'copy-id',
    label: t('copyId'),
    icon: <CopyIcon />,
    onSelect: ({ cluster }) => void copyId(cluster),
  }
  return [open, sync, labels, copy, remove]
}

function useBulkActions(actions: MemberActions): readonly BulkAction<ClusterRow>[] {
  const t = useMessages(messages)
  return [
    {
      id: 'sync',
      label: (applicable, selected) =>
        applicable === selected ? t('bulkSyncAll') : t('bulkSync', { applicable, selected }),
      icon: <SyncIcon />,
      appliesTo: ({ cluster }) => actions.isMember(cluster) && clusterHref(cluster) !== undefined,
      onSelect: (rows) => void actions.sync(rows.map((row) => row.cluster)),
    },
    {
      id: 'remove',
      label: (applicable, selected) =>
        applicable === selected ? t('bulkRemoveAll') : t('bulkRemove', { applicable, selected }),
      icon: <RemoveIcon />,
      danger: true,
      appliesTo: ({ cluster }) => actions.isMember(cluster),
      onSelect: (rows) => void actions.remove(rows.map((row) => row.cluster)),
    },
  ]
}
