import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { KeyHint } from '~/shared/ui/KeyHint'
import { paletteMessages } from './messages'

const KEYS = [
  { keys: '↑ ↓', label: 'move' },
  { keys: 'Enter', label: 'open' },
  { keys: 'Esc', label: 'close' },
] as const

/** Which keys work in the palette; a phone has none of them. */
export function PaletteFoot() {
  const t = useMessages(paletteMessages)
  return (
    <Box
      sx={{
        display: { xs: 'none', sm: 'flex' },
        gap: 2,
        px: 2,
        py: 1,
        typography: 'caption',
        color: token('text-3'),
        backgroundColor: token('header'),
        borderTop: `1px solid ${token('border')}`,
      }}
    >
      {KEYS.map(({ keys, label }) => (
        <span key={label}>
          <KeyHint>{keys}</KeyHint> {t(label)}
        </span>
      ))}
    </Box>
  )
}
