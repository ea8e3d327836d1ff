import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { HOME_PATH } from '~/domain/auth/model/safeReturnPath'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Mark } from '~/shared/ui/Mark'
import { TaskTrayButton } from '~/shared/ui/tasks/TaskTrayButton'
import { messages } from '../messages'
import { PaletteButton } from '../palette/PaletteButton'
import { BellButton } from '../bell/BellButton'
import { AccountMenu } from './AccountMenu'
import { ClusterSwitcher } from './ClusterSwitcher'
import { HelpMenu } from './HelpMenu'
import { MultipleClustersMenu } from './MultipleClustersMenu'
import { NavToggle } from './NavToggle'
import type { SelectedCluster } from './useSelectedCluster'

/** 56 px: where one is (left), which cluster one acts on, the federation, oneself (right). */
export function TopBar({ selected }: { readonly selected: SelectedCluster }) {
  const t = useMessages(messages)
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 0.5, sm: 1 },
        height: 56,
        flexShrink: 0,
        px: { xs: 1, sm: 2 },
        backgroundColor: token('surface'),
        // The violet line: every page below is about another cluster than the one that serves the console.
        borderBottom: selected.isRemote
          ? `2px solid ${token('remote-fill')}`
          : `1px solid ${token('border')}`,
      }}
    >
      <NavToggle />
      <Box
        component={Link}
        to={HOME_PATH}
        aria-label={t('productName')}
        sx={{
          display: { xs: 'none', sm: 'flex' },
          alignItems: 'center',
          gap: 1.25,
          color: 'inherit',
          textDecoration: 'none',
        }}
      >
        <Mark />
        <Typography
          component="span"
          sx={{ display: { xs: 'none', sm: 'block' }, fontWeight: 600, whiteSpace: 'nowrap' }}
        >
          {t('productFirst')}{' '}
          <Box component="span" sx={{ fontWeight: 400, color: token('text-2') }}>
            {t('productSecond')}
          </Box>
        </Typography>
      </Box>
      <Box sx={{ flex: 1 }} />
      <PaletteButton />
      <BellButton selected={selected} />
      <TaskTrayButton />
      <ClusterSwitcher selected={selected} />
      <MultipleClustersMenu />
      <Divider
        orientation="vertical"
        flexItem
        sx={{ my: 2, mx: 0.5, display: { xs: 'none', sm: 'block' } }}
      />
      <HelpMenu />
      <AccountMenu />
    </Box>
  )
}
