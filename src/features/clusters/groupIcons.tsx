import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import SyncIcon from '@mui/icons-material/Sync'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import type { ReactNode } from 'react'
import type { StatusGroup } from '~/domain/federation/model/clusterStatus'
import { token } from '~/shared/theme/tokens'

// Inline, because the chips colour their icons by a selector.
const colour = (tone: 'ok' | 'progress' | 'warning') => ({ style: { color: token(`state-${tone}`) } })

/** Icons of the three groups people think in. */
export const GROUP_ICONS: Readonly<Record<StatusGroup, ReactNode>> = {
  'in-step': <CheckIcon {...colour('ok')} />,
  'in-progress': <SyncIcon {...colour('progress')} />,
  attention: <WarningIcon {...colour('warning')} />,
}
