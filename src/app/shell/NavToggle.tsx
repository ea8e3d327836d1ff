import MenuIcon from '@mui/icons-material/MenuOutlined'
import IconButton from '@mui/material/IconButton'
import { useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { setDrawerOpen, setNavCollapsed, useShell } from './shellStore'

/** Opens the navigation drawer on narrow screens; on wide ones it changes between words and icons. */
export function NavToggle() {
  const t = useMessages(messages)
  const isWide = useMediaQuery(useTheme().breakpoints.up('md'))
  const { isNavCollapsed } = useShell()
  const label = !isWide ? 'openNavigation' : isNavCollapsed ? 'expandNavigation' : 'collapseNavigation'
  return (
    <IconButton
      aria-label={t(label)}
      onClick={() => {
        if (isWide) setNavCollapsed(!isNavCollapsed)
        else setDrawerOpen(true)
      }}
    >
      <MenuIcon />
    </IconButton>
  )
}
