import ArrowIcon from '@mui/icons-material/ExpandMoreOutlined'
import DnsIcon from '@mui/icons-material/DnsOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import SummaryIcon from '@mui/icons-material/SpaceDashboardOutlined'
import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuList from '@mui/material/MenuList'
import Popover from '@mui/material/Popover'
import { useId, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { pageNames } from '~/domain/feature/pageNames'
import { describeObstacle } from '~/domain/federation/describeObstacle'
import { federationMessages } from '~/domain/federation/messages'
import {
  FEDERATION_ACTIONS,
  federationAllowance,
  fleetAllowance,
  type FederationAction,
} from '~/domain/federation/model/federationActions'
import { useFederation } from '~/domain/federation/useFederation'
import { useOpenFederationDialog } from '~/features/clusters'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { FederationActionItem } from './FederationActionItem'
import { MenuDivider } from './MenuDivider'
import { MenuEntry } from './MenuEntry'
import { MultipleClustersHead } from './MultipleClustersHead'

/** The upper-right menu of the federation: role in words, the list of clusters, and what the role allows. */
export function MultipleClustersMenu() {
  const t = useMessages(messages)
  const { button, popover, close } = usePopover('menu')
  const headId = useId()
  // As every menu does: Tab leaves it.
  const closeOnTab = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    event.preventDefault()
    close()
  }
  return (
    <>
      <Button
        color="inherit"
        variant="text"
        aria-label={t('multipleClusters')}
        {...button}
        sx={{ minWidth: 0, px: { xs: 1, md: 1.5 } }}
      >
        <HubIcon sx={{ fontSize: 20 }} />
        <Box
          component="span"
          sx={{ display: { xs: 'none', lg: 'inline-flex' }, alignItems: 'center', ml: 1 }}
        >
          {t('multipleClusters')}
          <ArrowIcon sx={{ ml: 0.75, fontSize: 18 }} />
        </Box>
      </Button>
      <Popover
        {...popover}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { width: 340, maxWidth: '100%', mt: 0.5 } } }}
      >
        {/* Above the list, not in it: a menu may own nothing but items. */}
        <Box id={headId}>
          <MultipleClustersHead />
        </Box>
        <MenuList
          autoFocus
          autoFocusItem
          variant="menu"
          disabledItemsFocusable
          aria-label={t('multipleClusters')}
          aria-describedby={headId}
          onKeyDown={closeOnTab}
          sx={{ py: '6px', outline: 'none' }}
        >
          <MenuItems onDone={close} />
        </MenuList>
      </Popover>
    </>
  )
}

function MenuItems({ onDone }: { readonly onDone: () => void }) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const p = useMessages(pageNames)
  const user = useCurrentUser()
  const { membership } = useFederation()
  const openDialog = useOpenFederationDialog()
  const role = membership?.role
  const fleet = fleetAllowance(user)
  const offered = FEDERATION_ACTIONS.flatMap((action) => {
    if (role === undefined) return []
    const allowance = federationAllowance(action, role, user)
    return !allowance.allowed && allowance.obstacle === 'wrongRole' ? [] : [{ action, allowance }]
  })
  const choose = (action: FederationAction) => {
    onDone()
    openDialog(action)
  }
  return (
    <>
      <MenuEntry
        icon={<DnsIcon />}
        label={t('manageClusters')}
        component={Link}
        to="/federation/clusters"
        onClick={onDone}
      />
      {role === 'primary' && (
        <MenuEntry
          icon={<SummaryIcon />}
          label={p('federationSummary')}
          {...(fleet.allowed
            ? { component: Link, to: '/federation/summary', onClick: onDone }
            : { isDisabled: true, hint: describeObstacle(f, fleet.obstacle, user) })}
        />
      )}
      {role === 'primary' && can(user, 'fed', 'read') && (
        <MenuEntry
          icon={<PolicyIcon />}
          label={p('federatedPolicy')}
          component={Link}
          to="/federation/policy"
          onClick={onDone}
        />
      )}
      {offered.length > 0 && <MenuDivider />}
      {offered.map(({ action, allowance }) => (
        <FederationActionItem
          key={action}
          action={action}
          obstacle={allowance.allowed ? undefined : describeObstacle(f, allowance.obstacle, user)}
          onChoose={choose}
        />
      ))}
    </>
  )
}
