import CompareIcon from '@mui/icons-material/CompareArrowsOutlined'
import LabelIcon from '@mui/icons-material/LabelOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useClusterRowActions } from '~/domain/federation/actions/useClusterRowActions'
import type { MemberActions } from '~/domain/federation/actions/useMemberActions'
import type { FederatedCluster } from '~/domain/federation/model/membership'
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
  const navigate = useNavigate()
  const [labelled, setLabelled] = useState<readonly FederatedCluster[]>()
  const primaryId = rows.find(({ cluster }) => cluster.kind === 'primary')?.cluster.id
  const { open, sync, labels, remove } = useClusterRowActions(actions, (cluster) => setLabelled([cluster]))
  const rowActions: readonly RowAction<SummaryRow>[] = [
    open,
    sync,
    {
      id: 'settings',
      label: t('settings'),
      icon: <SettingsIcon />,
      disabledReason: ({ cluster }) => {
        if (!cluster.isLocal) return t('settingsElsewhere')
        return actions.obstacle === undefined ? undefined : t('settingsFor')
      },
      onSelect: () => void navigate('/federation/clusters?dialog=settings'),
    },
    {
      id: 'compare',
      label: t('compareWith'),
      icon: <CompareIcon />,
      hidden: ({ cluster }) => cluster.kind === 'primary' || primaryId === undefined,
      onSelect: ({ cluster }) => void navigate(compareHref([primaryId ?? '', cluster.id])),
    },
    labels,
    remove,
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
