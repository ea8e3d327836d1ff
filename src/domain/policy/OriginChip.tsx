import CrdIcon from '@mui/icons-material/DataObjectOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import LearnedIcon from '@mui/icons-material/AutoGraphOutlined'
import UserIcon from '@mui/icons-material/PersonOutlineOutlined'
import SystemIcon from '@mui/icons-material/SettingsOutlined'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import type { Meaning } from '~/shared/theme/tokens'
import { MetaChip } from '~/shared/ui/MetaChip'
import { policyMessages } from './messages'
import { originOf, type Origin } from './model/origin'

const LOOKS: Readonly<Record<Origin, { readonly tone: Meaning; readonly icon: ReactNode }>> = {
  federal: { tone: 'origin-federated', icon: <HubIcon /> },
  user_created: { tone: 'origin-user', icon: <UserIcon /> },
  learned: { tone: 'origin-learned', icon: <LearnedIcon /> },
  ground: { tone: 'origin-crd', icon: <CrdIcon /> },
  system_defined: { tone: 'origin-system', icon: <SystemIcon /> },
}

/** Where an object comes from, as icon and word; an origin this version does not know is shown raw. */
export function OriginChip({ object }: { readonly object: { readonly cfg_type: string } }) {
  const t = useMessages(policyMessages)
  const origin = originOf(object)
  if (!origin) return object.cfg_type
  return <MetaChip {...LOOKS[origin]} label={t(`origin.${origin}`)} />
}
