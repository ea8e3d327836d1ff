import AddLinkIcon from '@mui/icons-material/AddLinkOutlined'
import DemoteIcon from '@mui/icons-material/KeyboardDoubleArrowDownOutlined'
import PromoteIcon from '@mui/icons-material/KeyboardDoubleArrowUpOutlined'
import LeaveIcon from '@mui/icons-material/LinkOffOutlined'
import SettingsIcon from '@mui/icons-material/TuneOutlined'
import KeyIcon from '@mui/icons-material/VpnKeyOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import { federationMessages } from '~/domain/federation/messages'
import type { FederationAction } from '~/domain/federation/model/federationActions'
import { useMessages } from '~/shared/i18n/useMessages'
import { MenuEntry } from './MenuEntry'

const ICONS: Readonly<Record<FederationAction, SvgIconComponent>> = {
  promote: PromoteIcon,
  join: AddLinkIcon,
  'generate-token': KeyIcon,
  settings: SettingsIcon,
  leave: LeaveIcon,
  demote: DemoteIcon,
}
/** They end something for somebody. */
const DANGEROUS: readonly FederationAction[] = ['leave', 'demote']

interface Props {
  readonly action: FederationAction
  /** Why it is off, in words. */
  readonly obstacle: string | undefined
  readonly onChoose: (action: FederationAction) => void
}

/** One thing that can be done to the federation; stays with its reason when the user may not. */
export function FederationActionItem({ action, obstacle, onChoose }: Props) {
  const t = useMessages(federationMessages)
  const Icon = ICONS[action]
  return (
    <MenuEntry
      icon={<Icon />}
      label={t(`action.${action}`)}
      hint={obstacle ?? t(`actionHint.${action}`)}
      isDisabled={obstacle !== undefined}
      isDanger={DANGEROUS.includes(action)}
      onClick={() => {
        onChoose(action)
      }}
    />
  )
}
