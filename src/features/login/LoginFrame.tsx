import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { consoleSettings } from '~/shared/lib/consoleSettings'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CONSOLE_HEIGHT, CONSOLE_TOP } from '~/shared/ui/consoleHeight'
import { Mark } from '~/shared/ui/Mark'
import { LeadingNodeDrawing } from './LeadingNodeDrawing'
import { LoginFooter } from './LoginFooter'
import { messages } from './messages'

interface Props {
  readonly title: string
  readonly subtitle: ReactNode
  readonly children: ReactNode
}

/** The sign-in page without its form: a narrow column left, the drawing right where there is room for it. */
export function LoginFrame({ title, subtitle, children }: Props) {
  const { logo } = consoleSettings()
  return (
    <Box sx={{ display: 'flex', minHeight: CONSOLE_HEIGHT, backgroundColor: token('surface') }}>
      <Box
        sx={{
          display: 'grid',
          // The form sits in the middle of the page and pushes the footer away when it grows.
          gridTemplateRows: 'minmax(24px, 1fr) auto minmax(88px, 1fr)',
          gridTemplateColumns: 'minmax(0, 380px)',
          justifyContent: 'center',
          flex: { xs: '1 1 auto', md: '0 0 max(444px, 44.4%)' },
          minWidth: 0,
          px: 3,
        }}
      >
        <Box component="main" sx={{ gridRow: 2 }}>
          {logo === undefined ? <Wordmark /> : <OwnLogo path={logo} />}
          <Typography
            component="h1"
            sx={{
              mt: 3.5,
              fontSize: '1.75rem',
              lineHeight: '34px',
              fontWeight: 600,
              letterSpacing: '-0.02em',
            }}
          >
            {title}
          </Typography>
          <Typography sx={{ mt: 0.75, mb: 3, color: token('text-3') }}>{subtitle}</Typography>
          {children}
        </Box>
        <Box sx={{ gridRow: 3, alignSelf: 'end', pb: 2.5, pt: 4 }}>
          <LoginFooter />
        </Box>
      </Box>
      <Box
        sx={{
          display: { xs: 'none', md: 'grid' },
          placeItems: 'center',
          flex: 1,
          minWidth: 0,
          position: 'sticky',
          top: CONSOLE_TOP,
          height: CONSOLE_HEIGHT,
          borderLeft: `1px solid ${token('border')}`,
          backgroundColor: token('canvas'),
        }}
      >
        <LeadingNodeDrawing />
      </Box>
    </Box>
  )
}

/** The organisation's own, as large as NeuVector's manager shows it. A picture runs no scripts, whatever is in the file. */
function OwnLogo({ path }: { readonly path: string }) {
  const t = useMessages(messages)
  return (
    <Box
      component="img"
      src={path}
      alt={`${t('productFirst')} ${t('productSecond')}`}
      sx={{ display: 'block', maxWidth: 'min(300px, 100%)', height: 'auto', maxHeight: 80 }}
    />
  )
}

function Wordmark() {
  const t = useMessages(messages)
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, fontSize: '1.25rem', lineHeight: '28px' }}>
      <Mark size={36} />
      <Box component="p" sx={{ m: 0, fontWeight: 500, letterSpacing: '-0.017em', color: token('text-3') }}>
        <Box component="span" sx={{ fontWeight: 600, color: token('text-1') }}>
          {t('productFirst')}
        </Box>{' '}
        {t('productSecond')}
      </Box>
    </Box>
  )
}
