import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CopyButton } from './CopyButton'
import { messages } from './messages'

/** A command to run in a terminal, with a copy button. The prompt is not part of what is copied or selected. */
export function CommandLine({ command }: { readonly command: string }) {
  const t = useMessages(messages)
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minHeight: 36,
        pl: 1.5,
        pr: 1,
        py: 0.5,
        borderRadius: '8px',
        border: `1px solid ${token('border')}`,
        backgroundColor: token('sunken'),
      }}
    >
      <Box component="code" sx={{ flex: 1, minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        <Box component="span" aria-hidden sx={{ mr: 1, color: token('text-3'), userSelect: 'none' }}>
          $
        </Box>
        {command}
      </Box>
      <Box sx={{ flexShrink: 0, '& .MuiButton-root': { backgroundColor: token('surface') } }}>
        <CopyButton text={command} label={t('copy')} />
      </Box>
    </Box>
  )
}
