import SearchIcon from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { KeyHint } from '~/shared/ui/KeyHint'
import { messages } from '../messages'
import { commandKey } from './commandKey'
import { showOverlay, useOverlay } from './overlayStore'

/** Looks like the box it opens; an icon where there is no room. */
export function PaletteButton() {
  const t = useMessages(messages)
  const isOpen = useOverlay(({ open }) => open === 'palette')
  return (
    <Button
      color="inherit"
      aria-label={t('searchOrGo')}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => {
        showOverlay('palette')
      }}
      sx={{
        minWidth: 0,
        flex: '0 1 256px',
        justifyContent: 'flex-start',
        gap: 1.25,
        px: { xs: 1, lg: 1.25 },
        fontWeight: 400,
        color: token('text-3'),
        backgroundColor: { lg: token('header') },
        // Without its words it is an icon button like its neighbours.
        borderColor: { xs: 'transparent', lg: token('border-control') },
        flexBasis: { xs: 'auto', lg: 256 },
      }}
    >
      <SearchIcon sx={{ fontSize: 20, color: token('text-3') }} />
      <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' }, flex: 1, textAlign: 'start' }}>
        {t('searchOrGoHint')}
      </Box>
      <Box component="span" aria-hidden sx={{ display: { xs: 'none', lg: 'inline-flex' } }}>
        <KeyHint>{`${commandKey()} K`}</KeyHint>
      </Box>
    </Button>
  )
}
