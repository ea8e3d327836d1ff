import BlockIcon from '@mui/icons-material/BlockOutlined'
import PendingIcon from '@mui/icons-material/PendingOutlined'
import CircularProgress from '@mui/material/CircularProgress'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { StatusLabel, type StatusTone } from '~/shared/ui/StatusLabel'
import type { ScanBriefWire } from './api/schema'
import { scanMessages } from './messages'
import { scanStateOf, type ScanState } from './model/scanState'

const LOOK: Readonly<Record<ScanState, { readonly tone: StatusTone; readonly icon?: ReactNode }>> = {
  never: { tone: 'offline', icon: <PendingIcon /> },
  scheduled: { tone: 'progress', icon: <PendingIcon /> },
  scanning: { tone: 'progress', icon: <CircularProgress size={14} color="inherit" aria-hidden /> },
  finished: { tone: 'ok' },
  failed: { tone: 'error' },
  unsupported: { tone: 'offline', icon: <BlockIcon /> },
  unknown: { tone: 'unknown' },
}

interface Props {
  readonly brief: ScanBriefWire | null | undefined
  /** With what the scanner said when it failed. */
  readonly withReason?: boolean
}

/** How the scan of something stands, as icon and word. */
export function ScanStateLabel({ brief, withReason = false }: Props) {
  const t = useMessages(scanMessages)
  const state = scanStateOf(brief)
  return (
    <StatusLabel
      {...LOOK[state]}
      word={
        state === 'unknown' ? t('scanStateUnknown', { status: brief?.status ?? '' }) : t(`scanState.${state}`)
      }
      reason={withReason && state === 'failed' ? brief?.result : undefined}
    />
  )
}
