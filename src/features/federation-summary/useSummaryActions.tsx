import CompareIcon from '@mui/icons-material/CompareArrowsOutlined'
import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import LabelIcon from '@mui/icons-material/LabelOutlined'
import OpenIcon from '@mui/icons-material/LoginOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import SyncIcon from '@mui/icons-material/Sync'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { MemberActions } from '~/domain/federation/actions/useMemberActions'
import { clusterHref } from '~/domain/federation/clusterHref'
import { labelMessages } from '~/domain/federation/labels/messages'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { useClosedReason } from '~/domain/federation/useClosedReason'
import { useMessages } from '~/shared/i18n/useMessages'
import type { BulkAction, RowAction } from '~/shared/ui/table/types'
import { lazyPart } from '~/shared/ui/lazyPart'
import { compareHref, MOST_COMPARED } from './compareUrl'
import { messages } from './messages'
import type { SummaryRow } from './model/summaryRow'

const LabelsDialog = lazyPart(
  async () => (await import('~/domain/federation/labels/LabelsDialog')).LabelsDialog,
)

interface SummaryActions {
  readonly rowActions: readonly RowAction<SummaryRow>[]
  readonly bulkActions: readonly BulkAction<SummaryRow>[]
  /** The dialog an action opened. */
  readonly dialog: ReactNode
}

/** What can be done with the clusters of the table. */
export function useSummaryActions(actions: MemberActions, rows: readonly SummaryRow[]): SummaryActions {
  const t = useMessages(messages)
  const l = useMessages(labelMessages)
  const navigate = useNavigate()
  const closedReason = useClosedReason()
  const [labelled, setLabelled] = useState<readonly FederatedCluster[]>()
  const primaryId = rows.find(({ cluster }) => cluster.kind === 'primary')?.cluster.id
  const rowActions: readonly RowAction<SummaryRow>[] = [
    {
      id: 'open',
      label: t('open'),
      icon: <OpenIcon />,
      disabledReason: ({ cluster }) => closedReason(cluster),
      onSelect: ({ cluster }) => void navigate(clusterHref(cluster) ?? '.'),
    },
    {
      id: 'sync',
      label: t('sync'),
      icon: <SyncIcon />,
      hidden: ({ cluster }) => !actions.isMember(cluster),
      disabledReason: ({ cluster }) => actions.obstacle ?? closedReason(cluster),
      onSelect: ({ cluster }) => void actions.sync([cluster]),
    },
    {
      id: 'settings',
      label: t('settings'),
      icon: <SettingsIcon />,
      disabledReason: ({ cluster }) =>
        cluster.isLocal
          ? actions.obstacle === undefined
            ? undefined
            : t('settingsFor')
          : t('settingsElsewhere'),
      onSelect: () => void navigate('/federation/clusters?dialog=settings'),
    },
    {
      id: 'compare',
      label: t('compareWith'),
      icon: <CompareIcon />,
      hidden: ({ cluster }) => cluster.kind === 'primary' || primaryId === undefined,
      onSelect: ({ cluster }) => void navigate(compareHref([primaryId ?? '', cluster.id])),
    },
    {
      id: 'labels',
      label: l('editLabels'),
      icon: <LabelIcon />,
      onSelect: ({ cluster }) => setLabelled([cluster]),
    },
    {
      id: 'remove',
      label: t('remove'),
      icon: <RemoveIcon />,
      danger: true,
      hidden: ({ cluster }) => !actions.isMember(cluster),
      disabledReason: () => actions.obstacle,
      onSelect: ({ cluster }) => void actions.remove([cluster]),
    },
  ]
  const bulkActions: readonly BulkAction<SummaryRow>[] = [
    {
      id: 'compare',
      label: (applicable) => t('bulkCompare', { applicable: Math.min(applicable, MOST_COMPARED) }),
      icon: <CompareIcon />,
      appliesTo: () => true,
      onSelect: (selected) =>
        void navigate(compareHref(selected.slice(0, MOST_COMPARED).map(({ cluster }) => cluster.id))),
    },
    {
      id: 'labels',
      label: (_, selected) => t('bulkLabels', { selected }),
      icon: <LabelIcon />,
      appliesTo: () => true,
      onSelect: (selected) => setLabelled(selected.map(({ cluster }) => cluster)),
    },
  ]
  const dialog = labelled && <LabelsDialog clusters={labelled} onClose={() => setLabelled(undefined)} />
  return { rowActions, bulkActions, dialog }
}
