import DiscoverIcon from '@mui/icons-material/ExploreOutlined'
import MonitorIcon from '@mui/icons-material/VisibilityOutlined'
import ProtectIcon from '@mui/icons-material/ShieldOutlined'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { IconLabel } from '~/shared/ui/IconLabel'
import { messages } from './messages'

/** Modes of a group, from learning to stopping (semantics.md g.2). */
export const MODES = ['Discover', 'Monitor', 'Protect'] as const
export type Mode = (typeof MODES)[number]

const LOOKS: Readonly<
  Record<Mode, { readonly icon: ReactNode; readonly tone: 'mode-discover' | 'mode-monitor' | 'mode-protect' }>
> = {
  Discover: { icon: <DiscoverIcon />, tone: 'mode-discover' },
  Monitor: { icon: <MonitorIcon />, tone: 'mode-monitor' },
  Protect: { icon: <ProtectIcon />, tone: 'mode-protect' },
}

/** The network mode of a group; nothing for groups that have none, a mode this version does not know raw. */
export function ModeLabel({ mode }: { readonly mode: string }) {
  const t = useMessages(messages)
  const known = MODES.find((each) => each === mode)
  if (!known) return mode
  const { icon, tone } = LOOKS[known]
  return (
    <IconLabel icon={icon} colour={token(tone)}>
      {t(`mode.${known}`)}
    </IconLabel>
  )
}
