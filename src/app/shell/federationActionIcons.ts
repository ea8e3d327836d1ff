import AddLinkIcon from '@mui/icons-material/AddLinkOutlined'
import DemoteIcon from '@mui/icons-material/KeyboardDoubleArrowDownOutlined'
import PromoteIcon from '@mui/icons-material/KeyboardDoubleArrowUpOutlined'
import LeaveIcon from '@mui/icons-material/LinkOffOutlined'
import SettingsIcon from '@mui/icons-material/TuneOutlined'
import KeyIcon from '@mui/icons-material/VpnKeyOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import type { FederationAction } from '~/domain/federation/model/federationActions'

/** What can be done to the federation, as a picture: in the Multiple Clusters menu and in the command palette. */
export const FEDERATION_ACTION_ICONS: Readonly<Record<FederationAction, SvgIconComponent>> = {
  promote: PromoteIcon,
  join: AddLinkIcon,
  'generate-token': KeyIcon,
  settings: SettingsIcon,
  leave: LeaveIcon,
  demote: DemoteIcon,
}
