import DemoteIcon from '@mui/icons-material/KeyboardDoubleArrowDownOutlined'
import LeaveIcon from '@mui/icons-material/LinkOffOutlined'
import MoreIcon from '@mui/icons-material/MoreHoriz'
import SettingsIcon from '@mui/icons-material/TuneOutlined'
import KeyIcon from '@mui/icons-material/VpnKeyOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import type { ReactNode } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { describeObstacle } from '~/domain/federation/describeObstacle'
import { federationMessages } from '~/domain/federation/messages'
import { federationAllowance, type FederationAction } from '~/domain/federation/model/federationActions'
import type { Membership } from '~/domain/federation/model/membership'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import { useOpenFederationDialog } from './useOpenFederationDialog'

/** What the page's menu offers, by the role of this cluster; what ends something stands last. */
const IN_MENU = {
  primary: ['settings', 'demote'],
  managed: ['settings', 'leave'],
  standalone: [],
} as const satisfies Record<Membership['role'], readonly FederationAction[]>

const ICONS: Readonly<Record<'settings' | 'demote' | 'leave', ReactNode>> = {
  settings: <SettingsIcon />,
  demote: <DemoteIcon />,
  leave: <LeaveIcon />,
}

/** Why the user may not do something, in words; undefined when they may. */
function useObstacle(role: Membership['role']) {
  const t = useMessages(federationMessages)
  const user = useCurrentUser()
  return (action: FederationAction) => {
    const allowance = federationAllowance(action, role, user)
    return allowance.allowed ? undefined : describeObstacle(t, allowance.obstacle, user)
  }
}

/** Right side of the page's header: the one thing a primary does most, and a menu with the rest. */
export function FederationActions({ membership: { role } }: { readonly membership: Membership }) {
  const t = useMessages(federationMessages)
  const openDialog = useOpenFederationDialog()
  const obstacleOf = useObstacle(role)
  const obstacle = obstacleOf('generate-token')
  return (
    <>
      {role === 'primary' && obstacle !== undefined && (
        <Box
          sx={{
            order: { xs: 1, sm: 0 },
            width: { xs: '100%', sm: 'auto' },
            alignSelf: 'center',
            typography: 'caption',
            color: token('text-3'),
          }}
        >
          {obstacle}
        </Box>
      )}
      {role === 'primary' && (
        <Button
          variant="contained"
          startIcon={<KeyIcon />}
          disabled={obstacle !== undefined}
          onClick={() => openDialog('generate-token')}
        >
          {t('action.generate-token')}
        </Button>
      )}
      <MoreMenu role={role} obstacleOf={obstacleOf} onChoose={openDialog} />
    </>
  )
}

interface MoreProps {
  readonly role: Membership['role']
  readonly obstacleOf: (action: FederationAction) => string | undefined
  readonly onChoose: (action: FederationAction) => void
}

function MoreMenu({ role, obstacleOf, onChoose }: MoreProps) {
  const t = useMessages(federationMessages)
  const c = useMessages(messages)
  const { button, popover, closeThen, onExited } = usePopover('menu')
  return (
    <>
      <IconButton
        aria-label={c('moreActions')}
        {...button}
        sx={{ border: `1px solid ${token('border-strong')}` }}
      >
        <MoreIcon />
      </IconButton>
      <Menu
        {...popover}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { width: 288, mt: 0.5 } }, transition: { onExited } }}
      >
        {IN_MENU[role].map((action) => {
          const obstacle = obstacleOf(action)
          const isDanger = action !== 'settings' && obstacle === undefined
          return (
            <MenuItem
              key={action}
              disabled={obstacle !== undefined}
              onClick={() => closeThen(() => onChoose(action))}
              sx={
                isDanger
                  ? {
                      color: token('state-error'),
                      '& .MuiListItemIcon-root': { color: token('state-error') },
                    }
                  : undefined
              }
            >
              <ListItemIcon>{ICONS[action]}</ListItemIcon>
              <Box sx={{ minWidth: 0, whiteSpace: 'normal' }}>
                {t(`action.${action}`)}
                <Box sx={{ typography: 'caption', color: token('text-3') }}>
                  {obstacle ?? t(`actionHint.${action}`)}
                </Box>
              </Box>
            </MenuItem>
          )
        })}
      </Menu>
    </>
  )
}
