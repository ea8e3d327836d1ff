import Box from '@mui/material/Box'
import Drawer from '@mui/material/Drawer'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { NavFoot } from './NavFoot'
import { NavHead } from './NavHead'
import { NavTree } from './NavTree'
import { setDrawerOpen, useShell } from './shellStore'
import type { SelectedCluster } from './useSelectedCluster'

const WIDTH = 232
const COLLAPSED_WIDTH = 56

/** Left navigation: a column on wide screens, a drawer below 900 px. */
export function Navigation({ selected }: { readonly selected: SelectedCluster }) {
  const t = useMessages(messages)
  const { isNavCollapsed, isDrawerOpen } = useShell()
  const { pathname } = useLocation()

  // Following a link in the drawer is done with the drawer.
  useEffect(() => {
    setDrawerOpen(false)
  }, [pathname])

  return (
    <>
      <Drawer
        open={isDrawerOpen}
        onClose={() => {
          setDrawerOpen(false)
        }}
        slotProps={{ paper: { 'aria-label': t('navigation'), sx: { width: WIDTH + 32, display: 'flex' } } }}
      >
        <NavHead selected={selected} isCollapsed={false} />
        <NavTree clusterId={selected.id} isCollapsed={false} label={t('navigation')} />
      </Drawer>
      <Box
        sx={{
          display: { xs: 'none', md: 'flex' },
          flexDirection: 'column',
          flexShrink: 0,
          width: isNavCollapsed ? COLLAPSED_WIDTH : WIDTH,
          backgroundColor: token('surface'),
          borderRight: `1px solid ${token('border')}`,
        }}
      >
        <NavHead selected={selected} isCollapsed={isNavCollapsed} />
        <NavTree clusterId={selected.id} isCollapsed={isNavCollapsed} label={t('navigation')} />
        {!isNavCollapsed && <NavFoot />}
      </Box>
    </>
  )
}
