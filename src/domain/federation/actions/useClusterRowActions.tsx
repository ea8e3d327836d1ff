import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import LabelIcon from '@mui/icons-material/LabelOutlined'
import OpenIcon from '@mui/icons-material/LoginOutlined'
import SyncIcon from '@mui/icons-material/Sync'
import { useNavigate } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import type { RowAction } from '~/shared/ui/table/types'
import { clusterHref } from '../clusterHref'
import { labelMessages } from '../labels/messages'
import type { ClusterRow } from '../model/clusterRow'
import type { FederatedCluster } from '../model/membership'
import { useClosedReason } from '../useClosedReason'
import { memberActionMessages } from './messages'
import type { MemberActions } from './useMemberActions'

/** What every table of clusters offers for a row; the table puts its own between them. */
export type ClusterRowActions = Readonly<Record<'open' | 'sync' | 'labels' | 'remove', RowAction<ClusterRow>>>

/** @param onLabel opens the dialog of a cluster's labels */
export function useClusterRowActions(
  actions: MemberActions,
  onLabel: (cluster: FederatedCluster) => void,
): ClusterRowActions {
  const t = useMessages(memberActionMessages)
  const l = useMessages(labelMessages)
  const closedReason = useClosedReason()
  const navigate = useNavigate()
  return {
    open: {
      id: 'open',
      label: t('open'),
      icon: <OpenIcon />,
      disabledReason: ({ cluster }) => closedReason(cluster),
      onSelect: ({ cluster }) => void navigate(clusterHref(cluster) ?? '.'),
    },
    sync: {
      id: 'sync',
      label: t('syncTask'),
      icon: <SyncIcon />,
      hidden: ({ cluster }) => !actions.isMember(cluster),
      disabledReason: ({ cluster }) => actions.obstacle ?? closedReason(cluster),
      onSelect: ({ cluster }) => void actions.sync([cluster]),
    },
    labels: {
      id: 'labels',
      label: l('editLabels'),
      icon: <LabelIcon />,
      onSelect: ({ cluster }) => onLabel(cluster),
    },
    remove: {
      id: 'remove',
      label: t('remove'),
      icon: <RemoveIcon />,
      danger: true,
      hidden: ({ cluster }) => !actions.isMember(cluster),
      disabledReason: () => actions.obstacle,
      onSelect: ({ cluster }) => void actions.remove([cluster]),
    },
  }
}
