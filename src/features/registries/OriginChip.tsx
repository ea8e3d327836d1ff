import HubIcon from '@mui/icons-material/Hub'
import PersonIcon from '@mui/icons-material/PersonOutlineOutlined'
import PipelineIcon from '@mui/icons-material/RocketLaunchOutlined'
import { useMessages } from '~/shared/i18n/useMessages'
import { MetaChip } from '~/shared/ui/MetaChip'
import { messages } from './messages'
import type { Origin } from './model/registryRow'

const LOOK = {
  federated: { tone: 'origin-federated', icon: <HubIcon /> },
  local: { tone: 'origin-user', icon: <PersonIcon /> },
  ci: { tone: 'origin-system', icon: <PipelineIcon /> },
} as const

/** Where a registry or a result comes from. */
export function OriginChip({ origin, isShared }: { readonly origin: Origin; readonly isShared: boolean }) {
  const t = useMessages(messages)
  const look = isShared ? LOOK.federated : LOOK[origin]
  return <MetaChip {...look} label={t(isShared ? 'origin.federated' : `origin.${origin}`)} />
}
