import RadarIcon from '@mui/icons-material/RadarOutlined'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import Tooltip from '@mui/material/Tooltip'
import { useMutation } from '@tanstack/react-query'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages as kitMessages } from '~/shared/ui/messages'
import { describeError } from '~/shared/ui/states/describeError'
import { toast } from '~/shared/ui/toast/toast'
import { startScanMutation } from './api/mutations'
import type { ScanTarget } from './api/queries'
import type { ScanBriefWire } from './api/schema'
import { scanMessages } from './messages'
import { isScanning, scanStateOf } from './model/scanState'

interface Props {
  readonly target: Exclude<ScanTarget, { kind: 'image' }>
  /** What people call the target: "gke-pool-1-a". */
  readonly name: string
  /** "Scan node" */
  readonly label: string
  readonly brief: ScanBriefWire | null | undefined
  /** Why it cannot be scanned, whoever asks: its enforcer is gone, say. */
  readonly obstacle?: string | undefined
}

/** Starts a scan, and tells its progress while it runs. The list that has the brief must be polling. */
export function ScanButton({ target, name, label, brief, obstacle }: Props) {
  const t = useMessages(scanMessages)
  const k = useMessages(kitMessages)
  const { client, name: cluster } = useClusterScope()
  const scan = useMutation(startScanMutation(client))
  const mayNot = useWriteObstacle('rt_scan')
  const reason = mayNot ?? obstacle
  const isBusy = scan.isPending || isScanning(brief)
  const word = isScanning(brief)
    ? t(`scanState.${scanStateOf(brief) === 'scheduled' ? 'scheduled' : 'scanning'}`)
    : label
  const start = async () => {
    try {
      await scan.mutateAsync(target)
    } catch (error) {
      const { title } = describeError(k, error, { clusterName: cluster, attempt: 'change' })
      toast.error({ title: t('scanNotStarted', { name, cluster }), detail: title })
    }
  }
  return (
    <Tooltip title={reason ?? ''}>
      {/* A disabled button takes no pointer: the span around it shows the reason. */}
      <span>
        <Button
          size="small"
          startIcon={isBusy ? <CircularProgress size={14} color="inherit" aria-hidden /> : <RadarIcon />}
          disabled={reason !== undefined || isBusy}
          aria-description={reason}
          onClick={() => void start()}
        >
          {word}
        </Button>
      </span>
    </Tooltip>
  )
}
