import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { KeyHint } from '~/shared/ui/KeyHint'
import { messages } from '../messages'

/** Not a word in any language. */
const ARROWS = '↑ ↓'
const PIN_KEYS = 'Ctrl P'

/** Keys of the switcher that nobody would guess, and the way to the list of clusters. */
export function ClusterListFoot({ onDone }: { readonly onDone: () => void }) {
  const t = useMessages(messages)
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2,
        py: 1,
        mt: 0.5,
        borderTop: `1px solid ${token('border')}`,
        backgroundColor: token('header'),
      }}
    >
      <Typography variant="caption" sx={{ color: token('text-3') }}>
        <KeyHint>{ARROWS}</KeyHint> {t('keysMove')}
      </Typography>
      <Typography variant="caption" sx={{ color: token('text-3') }}>
        <KeyHint>{PIN_KEYS}</KeyHint> {t('keysPin')}
      </Typography>
      <Box sx={{ flex: 1 }} />
      <MuiLink component={Link} to="/federation/clusters" onClick={onDone} variant="subtitle2">
        {t('manageClusters')}
      </MuiLink>
    </Box>
  )
}
