import DifferIcon from '@mui/icons-material/DifferenceOutlined'
import DeniedIcon from '@mui/icons-material/LockOutlined'
import UpgradeIcon from '@mui/icons-material/Upgrade'
import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import LinkOffIcon from '@mui/icons-material/LinkOff'
import PendingIcon from '@mui/icons-material/PendingOutlined'
import SyncIcon from '@mui/icons-material/Sync'
import type { ReactNode } from 'react'
import type { StatusTone } from '~/shared/ui/StatusLabel'
import type { RolloutState } from './model/rolloutCell'

interface Look {
  readonly tone: StatusTone
  readonly icon: ReactNode
}

/** Each state has a shape of its own: the board shows them without their words. */
export const ROLLOUT_LOOKS: Readonly<Record<RolloutState, Look>> = {
  'in-sync': { tone: 'ok', icon: <CheckIcon /> },
  pending: { tone: 'progress', icon: <SyncIcon /> },
  differs: { tone: 'error', icon: <DifferIcon /> },
  unreachable: { tone: 'offline', icon: <LinkOffIcon /> },
  refused: { tone: 'warning', icon: <UpgradeIcon /> },
  denied: { tone: 'warning', icon: <DeniedIcon /> },
  failed: { tone: 'error', icon: <ErrorIcon /> },
  reading: { tone: 'unknown', icon: <PendingIcon /> },
}
