import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined'
import JoinedIcon from '@mui/icons-material/HourglassEmpty'
import DisconnectedIcon from '@mui/icons-material/LinkOff'
import DeniedIcon from '@mui/icons-material/LockOutlined'
import GoneIcon from '@mui/icons-material/LogoutOutlined'
import PendingIcon from '@mui/icons-material/PendingOutlined'
import SyncIcon from '@mui/icons-material/Sync'
import SyncProblemIcon from '@mui/icons-material/SyncProblem'
import UpgradeIcon from '@mui/icons-material/Upgrade'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import type { ReactNode } from 'react'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { clusterFacts, isKnownStatus, isRestingMember, type KnownStatus } from './model/clusterStatus'
import type { FederatedCluster } from './model/membership'
import { useClusterStatusText } from './useClusterStatusText'

const ICONS: Readonly<Record<KnownStatus, ReactNode>> = {
  active: <CheckIcon />,
  connected: <CheckIcon />,
  joined: <JoinedIcon />,
  syncing: <SyncIcon />,
  synced: <CheckIcon />,
  out_of_sync: <SyncProblemIcon />,
  notified: <SyncIcon />,
  pinging: <SyncIcon />,
  pending: <PendingIcon />,
  disconnected: <DisconnectedIcon />,
  kicked: <GoneIcon />,
  left: <GoneIcon />,
  master_upgrade_required: <UpgradeIcon />,
  joint_upgrade_required: <UpgradeIcon />,
  joint_version_too_new: <UpgradeIcon />,
  cluster_upgrade_ongoing: <UpgradeIcon />,
  unknown_cmd: <WarningIcon />,
  req_error: <ErrorIcon />,
  license_disallow: <DeniedIcon />,
}

/** The icon of a cluster's state; its colour is the tone of `clusterFacts`. */
export function ClusterStatusIcon({ cluster }: { readonly cluster: FederatedCluster }) {
  if (isRestingMember(cluster)) return <CheckIcon />
  if (cluster.status === '') return <PendingIcon />
  return isKnownStatus(cluster.status) ? ICONS[cluster.status] : <HelpIcon />
}

/** States that need no explanation; their reason would be noise in every row of a healthy fleet. */
const SELF_EXPLAINING: ReadonlySet<string> = new Set<KnownStatus>(['active', 'synced'])

interface Props {
  readonly cluster: FederatedCluster
  /** Without the reason, where space is short or the reason stands elsewhere. */
  readonly wordOnly?: boolean | undefined
}

/** The state of a cluster: icon, word and reason, in the words of the federation. */
export function ClusterStatusLabel({ cluster, wordOnly = false }: Props) {
  const { word, reason } = useClusterStatusText(cluster)
  const isShort = wordOnly || SELF_EXPLAINING.has(cluster.status)
  return (
    <StatusLabel
      tone={clusterFacts(cluster).tone}
      icon={<ClusterStatusIcon cluster={cluster} />}
      word={<bdi>{word}</bdi>}
      reason={isShort ? undefined : reason}
    />
  )
}
