import NoteIcon from '@mui/icons-material/StickyNote2Outlined'
import HandIcon from '@mui/icons-material/PanToolOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { StatusLabel, type StatusTone } from '~/shared/ui/StatusLabel'
import { scanMessages } from './messages'
import type { Check, CheckResult } from './model/check'

const LOOK: Readonly<Record<CheckResult, { readonly tone: StatusTone; readonly icon?: ReactNode }>> = {
  high: { tone: 'error' },
  error: { tone: 'error' },
  warn: { tone: 'warning' },
  info: { tone: 'offline', icon: <InfoIcon /> },
  note: { tone: 'offline', icon: <NoteIcon /> },
  manual: { tone: 'offline', icon: <HandIcon /> },
  pass: { tone: 'ok' },
  other: { tone: 'unknown' },
}

/** What a check found, as icon and word; a word of a newer version as it came. */
export function CheckResultLabel({ check: { result, level } }: { readonly check: Check }) {
  const t = useMessages(scanMessages)
  return <StatusLabel {...LOOK[result]} word={result === 'other' ? level : t(`checkResult.${result}`)} />
}
