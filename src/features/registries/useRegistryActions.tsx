import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import PlayIcon from '@mui/icons-material/PlayArrowOutlined'
import StopIcon from '@mui/icons-material/StopCircleOutlined'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { useMessages } from '~/shared/i18n/useMessages'
import type { BulkAction, RowAction } from '~/shared/ui/table/types'
import { dialogUrl } from './dialogUrl'
import { messages } from './messages'
import type { RegistryRow } from './model/registryRow'
import { useDeleteRegistries } from './useDeleteRegistries'
import { useRegistryRights } from './useRegistryRights'
import type { ScanActions } from './useScanActions'

const isRunning = ({ outcome: { kind } }: RegistryRow) => kind === 'scanning' || kind === 'listing'

/** What can be done with one registry and with several. */
export function useRegistryActions(scans: ScanActions) {
  const t = useMessages(messages)
  const rights = useRegistryRights()
  const deleteRegistries = useDeleteRegistries()
  const [, openDialog] = useUrlState(dialogUrl)
  const isCi = ({ registry }: RegistryRow) => registry === undefined
  const may = (row: RegistryRow) => row.registry !== undefined && rights.of(row.name) === undefined

  const rowActions: readonly RowAction<RegistryRow>[] = [
    {
      id: 'start',
      label: t('startScan'),
      icon: <PlayIcon />,
      hidden: (row) => isCi(row) || isRunning(row),
      disabledReason: scans.obstacle,
      onSelect: (row) => scans.start([row]),
    },
    {
      id: 'stop',
      label: t('stopScan'),
      icon: <StopIcon />,
      hidden: (row) => isCi(row) || !isRunning(row),
      disabledReason: scans.obstacle,
      onSelect: (row) => scans.stop([row]),
    },
    {
      id: 'edit',
      label: t('edit'),
      icon: <EditIcon />,
      hidden: isCi,
      disabledReason: (row) => rights.of(row.name),
      onSelect: ({ name }) => openDialog({ edit: name }),
    },
    {
      id: 'delete',
      label: t('deleteMenu'),
      icon: <DeleteIcon />,
      danger: true,
      hidden: isCi,
      disabledReason: (row) => rights.of(row.name) ?? (isRunning(row) ? t('stopFirst') : undefined),
      onSelect: (row) => void deleteRegistries([row]),
    },
  ]
  const bulkActions: readonly BulkAction<RegistryRow>[] = [
    {
      id: 'start',
      label: (count, selected) => t('startMany', { count, selected }),
      icon: <PlayIcon />,
      appliesTo: (row) => may(row) && !isRunning(row),
      onSelect: scans.start,
    },
    {
      id: 'stop',
      label: (count, selected) => t('stopMany', { count, selected }),
      icon: <StopIcon />,
      appliesTo: (row) => may(row) && isRunning(row),
      onSelect: scans.stop,
    },
    {
      id: 'delete',
      label: (count, selected) => t('deleteMany', { count, selected }),
      icon: <DeleteIcon />,
      danger: true,
      appliesTo: (row) => may(row) && !isRunning(row),
      onSelect: (rows) => void deleteRegistries(rows),
    },
  ]
  return { rowActions, bulkActions }
}
