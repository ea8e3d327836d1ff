import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import { consoleSettings } from '~/shared/lib/consoleSettings'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'

interface Props {
  /** Stands among other things instead of spanning the page. */
  readonly isCard?: boolean
}

/**
 * Warns, for as long as it is so, that the gateway was told to accept any certificate. It cannot be closed: what is typed
 * on every page goes over that connection. Nothing when certificates are checked.
 */
export function InsecureControllerNote({ isCard = false }: Props) {
  const t = useMessages(messages)
  if (!consoleSettings().insecureController) return null
  return (
    <Box
      component="aside"
      aria-label={t('insecureTitle')}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1,
        flexShrink: 0,
        px: 2,
        py: 0.75,
        typography: 'body2',
        color: token('text-2'),
        backgroundColor: token('state-warning-soft'),
        ...(isCard ? { borderRadius: '8px' } : { borderBottom: `1px solid ${token('border')}` }),
      }}
    >
      <WarningIcon aria-hidden sx={{ fontSize: 20, color: token('state-warning') }} />
      <span>
        <Box component="strong" sx={{ fontWeight: 600, color: token('text-1') }}>
          {t('insecureTitle')}
        </Box>{' '}
        {t('insecureText')}
      </span>
    </Box>
  )
}
