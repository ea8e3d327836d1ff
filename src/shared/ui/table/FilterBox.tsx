import CloseIcon from '@mui/icons-material/Close'
import SearchIcon from '@mui/icons-material/Search'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useRef, type KeyboardEvent } from 'react'
import { useShortcut } from '~/shared/hooks/useShortcut'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { KeyHint } from '../KeyHint'
import { tableMessages } from './messages'

interface Props {
  readonly text: string
  readonly placeholder: string
  readonly onChange: (text: string) => void
  /** Arrow down leads into the rows. */
  readonly onLeaveDown: () => void
}

/** The filter box of a table: `/` focuses it from anywhere on the page, Escape empties it. */
export function FilterBox({ text, placeholder, onChange, onLeaveDown }: Props) {
  const t = useMessages(tableMessages)
  const input = useRef<HTMLInputElement>(null)
  useShortcut({ key: '/' }, () => {
    input.current?.focus()
    input.current?.select()
    return true
  })

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && text !== '') {
      // Not also the panel or dialog the table may stand in.
      event.stopPropagation()
      onChange('')
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      onLeaveDown()
    }
  }
  return (
    <OutlinedInput
      inputRef={input}
      value={text}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      slotProps={{
        input: {
          'aria-label': placeholder,
          'aria-keyshortcuts': '/',
          spellCheck: false,
          autoCapitalize: 'none',
        },
      }}
      startAdornment={<SearchIcon aria-hidden sx={{ mr: 1, fontSize: 18, color: token('text-3') }} />}
      endAdornment={
        text === '' ? (
          <Box component="span" aria-hidden sx={{ display: { xs: 'none', sm: 'inline-flex' } }}>
            <KeyHint>/</KeyHint>
          </Box>
        ) : (
          <IconButton
            size="small"
            aria-label={t('clearFilter')}
            sx={{ width: 24, height: 24 }}
            onClick={() => {
              onChange('')
              input.current?.focus()
            }}
          >
            <CloseIcon />
          </IconButton>
        )
      }
      sx={{
        flex: { xs: '1 1 0', sm: '0 1 240px' },
        minWidth: { xs: 120, sm: 160 },
        minHeight: 32,
        height: 32,
        '& input': { py: '5px', px: 0, minWidth: 0 },
      }}
    />
  )
}
