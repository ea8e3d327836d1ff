import CloseIcon from '@mui/icons-material/Close'
import SearchIcon from '@mui/icons-material/Search'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
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
  useSlashKey(input)

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
          <SlashHint />
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

function SlashHint() {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        display: { xs: 'none', sm: 'grid' },
        placeItems: 'center',
        flexShrink: 0,
        width: 18,
        height: 18,
        border: `1px solid ${token('border-strong')}`,
        borderRadius: '4px',
        fontFamily: 'inherit',
        fontSize: '0.6875rem',
        color: token('text-3'),
      }}
    >
      /
    </Box>
  )
}

/** With two tables on a page the first one answers, because it marks the event as handled. */
function useSlashKey(input: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return
      const target = event.target instanceof HTMLElement ? event.target : undefined
      if (
        target?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]')
      )
        return
      if (!input.current) return
      event.preventDefault()
      input.current.focus()
      input.current.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [input])
}
