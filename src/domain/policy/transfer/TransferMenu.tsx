import ExportIcon from '@mui/icons-material/FileDownloadOutlined'
import ImportIcon from '@mui/icons-material/FileUploadOutlined'
import FilesIcon from '@mui/icons-material/ImportExportOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import { localCluster } from '~/shared/cluster/ClusterId'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { rowMenuItems } from '~/shared/ui/table/RowMenuItems'
import type { RowAction } from '~/shared/ui/table/types'
import { usePolicyTarget } from '../PolicyTarget'
import { messages } from './messages'
import { importObstacle, type TransferKind } from './model/transferKind'

interface Props {
  readonly kind: TransferKind
  /** Why nothing can be exported, if so. */
  readonly exportObstacle: string | undefined
  readonly onExport: () => void
  readonly onImport: () => void
}

/** Opens the dialogs for files. What is off says why. */
export function TransferMenu({ kind, exportObstacle, onExport, onImport }: Props) {
  const t = useMessages(messages)
  const { client, clusterName, obstacle } = usePolicyTarget()
  const { button, popover, close } = usePopover('menu')
  const closed = importObstacle(kind, client.clusterId !== localCluster)
  const actions: readonly RowAction<TransferKind>[] = [
    {
      id: 'export',
      label: t('exportAll'),
      icon: <ExportIcon />,
      disabledReason: () => exportObstacle,
      onSelect: onExport,
    },
    {
      id: 'import',
      label: t('importFile'),
      icon: <ImportIcon />,
      disabledReason: () => obstacle ?? (closed && t(`${closed}.import`, { cluster: clusterName })),
      onSelect: onImport,
    },
  ]
  return (
    <>
      <Button {...button} startIcon={<FilesIcon />}>
        {t('files')}
      </Button>
      <Menu {...popover} slotProps={{ paper: { sx: { maxWidth: 360, '& li': { whiteSpace: 'normal' } } } }}>
        {rowMenuItems(kind, actions, close)}
      </Menu>
    </>
  )
}
