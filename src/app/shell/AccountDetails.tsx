import LogoutIcon from '@mui/icons-material/LogoutOutlined'
import PersonIcon from '@mui/icons-material/PersonOutlined'
import RefreshIcon from '@mui/icons-material/RefreshOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { isRancherConsole } from '~/domain/auth/rancherConsole'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useSignOut } from '~/features/login'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { LanguageChoice } from '~/shared/ui/preferences/LanguageChoice'
import { ThemeChoice } from '~/shared/ui/preferences/ThemeChoice'
import { messages } from '../messages'

/** Who is signed in and with which rights; theme, language, and the way out. */
export function AccountDetails({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(messages)
  const user = useCurrentUser()
  const signOut = useSignOut()
  // Who came through Rancher signs out there; here a new page is all there is to want.
  const isBelowRancher = isRancherConsole()
  return (
    <>
      <Box sx={{ p: 2 }}>
        <Typography variant="caption" sx={{ color: token('text-3') }}>
          {t('signedInAs')}
        </Typography>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          <bdi>{user.username}</bdi>
        </Typography>
        <Typography variant="body2" sx={{ color: token('text-2') }}>
          {user.role === '' ? t('namespaceUser') : user.role}
          {' · '}
          {user.server === '' ? t('localUser') : t('fromServer', { server: user.server })}
        </Typography>
        {user.hasDefaultPassword && (
          <Box sx={{ mt: 1.5 }}>
            <Banner tone="warning">{t('defaultPassword')}</Banner>
          </Box>
        )}
      </Box>
      <Divider />
      <Box sx={{ p: 2, display: 'grid', gap: 2 }}>
        <ThemeChoice />
        <LanguageChoice />
      </Box>
      <Divider />
      <Box sx={{ p: 1 }}>
        <Button
          fullWidth
          variant="text"
          color="inherit"
          component={Link}
          to="/profile"
          startIcon={<PersonIcon />}
          onClick={onClose}
          sx={{ justifyContent: 'flex-start' }}
        >
          {t('profile')}
        </Button>
        <Button
          fullWidth
          variant="text"
          color="inherit"
          startIcon={isBelowRancher ? <RefreshIcon /> : <LogoutIcon />}
          onClick={() => {
            onClose()
            if (isBelowRancher) window.location.reload()
            else signOut()
          }}
          sx={{ justifyContent: 'flex-start' }}
        >
          {t(isBelowRancher ? 'reload' : 'signOut')}
        </Button>
      </Box>
    </>
  )
}
