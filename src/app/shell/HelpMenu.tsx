import DocumentationIcon from '@mui/icons-material/MenuBookOutlined'
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined'
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { showOverlay } from '../palette/overlayStore'
import { messages } from '../messages'
import { MenuEntry } from './MenuEntry'

const DOCUMENTATION = 'https://open-docs.neuvector.com'

/** The documentation, and what the keyboard can do. */
export function HelpMenu() {
  const t = useMessages(messages)
  const { button, popover, close } = usePopover('menu')
  return (
    <>
      <IconButton aria-label={t('help')} {...button} sx={{ display: { xs: 'none', sm: 'inline-flex' } }}>
        <HelpIcon />
      </IconButton>
      <Menu
        {...popover}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { width: 260, mt: 0.5 } }, list: { 'aria-label': t('help') } }}
      >
        <MenuEntry
          icon={<DocumentationIcon />}
          label={t('documentation')}
          component="a"
          href={DOCUMENTATION}
          target="_blank"
          rel="noopener noreferrer"
          onClick={close}
        />
        <MenuEntry
          icon={<KeyboardIcon />}
          label={t('shortcuts')}
          onClick={() => {
            close()
            showOverlay('shortcuts')
          }}
        />
      </Menu>
    </>
  )
}
