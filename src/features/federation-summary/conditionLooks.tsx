import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import UnreachableIcon from '@mui/icons-material/LinkOff'
import DeniedIcon from '@mui/icons-material/LockOutlined'
import WaitingIcon from '@mui/icons-material/PendingOutlined'
import type { ReactNode } from 'react'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { ClusterStatusIcon } from '~/domain/federation/ClusterStatusLabel'
import type { TokenName } from '~/shared/theme/tokens'
import type { Condition, Standing } from './model/condition'
import type { DatabaseAge, SyncState } from './model/distributions'

/** Colours of the four words for where a cluster stands. */
export const STANDING_TOKENS: Readonly<Record<Standing, TokenName>> = {
  'in-step': 'state-ok-fill',
  'in-progress': 'state-progress-fill',
  behind: 'state-warning-fill',
  'no-answer': 'state-error-fill',
}

export const SYNC_TOKENS: Readonly<Record<SyncState, TokenName>> = {
  'in-step': 'state-ok-fill',
  'in-progress': 'state-progress-fill',
  behind: 'state-warning-fill',
  unknown: 'state-offline-fill',
}

/** Ages that are fine have no meaning to be coloured by. */
export const DATABASE_TOKENS: Readonly<Record<DatabaseAge, TokenName>> = {
  day: 'series-1',
  week: 'series-1',
  old: 'state-warning-fill',
  unknown: 'state-offline-fill',
}

/** The icon before the word of a tile; scores are numbers and need none. */
export function conditionIcon(condition: Condition, cluster: FederatedCluster): ReactNode {
  switch (condition) {
    case 'unreachable':
      return <UnreachableIcon />
    case 'failed':
      return <ErrorIcon />
    case 'denied':
      return <DeniedIcon />
    case 'closed':
    case 'state':
    case 'progress':
      return <ClusterStatusIcon cluster={cluster} />
    case 'waiting':
    case 'unscored':
      return <WaitingIcon />
    default:
      return null
  }
}
