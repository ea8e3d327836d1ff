import HideIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShowIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import { VisuallyHidden } from './VisuallyHidden'

interface Props {
  readonly value: string
  readonly revealed: boolean
  readonly onToggle: () => void
  /** How many leading characters may be seen while it is hidden, to recognise a token. 0 for passwords. */
  readonly visibleChars?: number | undefined
  /** Wraps when revealed instead of scrolling. */
  readonly wrap?: boolean | undefined
}

const DOTS = '•'.repeat(26)

/** A secret that is shown on demand. While hidden, what is hidden is not in the document (security.md K2). */
export function SecretText({ value, revealed, onToggle, visibleChars = 0, wrap = false }: Props) {
  const t = useMessages(messages)
  const name = revealed ? t('hideSecret') : t('showSecret')
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0, flex: 1 }}>
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          typography: 'mono',
          ...(revealed && wrap
            ? { overflowWrap: 'anywhere' }
            : { overflowX: revealed ? 'auto' : 'hidden', whiteSpace: 'nowrap' }),
        }}
      >
        {revealed ? (
          value
        ) : (
          <>
            {value.slice(0, visibleChars)}
            <Box component="span" aria-hidden sx={{ color: token('text-3'), letterSpacing: '0.06em' }}>
              {DOTS}
            </Box>
            <VisuallyHidden>{t('secretHidden')}</VisuallyHidden>
          </>
        )}
      </Box>
      <Tooltip title={name}>
        <IconButton size="small" aria-label={name} onClick={onToggle}>
          {revealed ? <HideIcon /> : <ShowIcon />}
        </IconButton>
      </Tooltip>
    </Box>
  )
}
