import Box from '@mui/material/Box'
import { Command as Palette } from 'cmdk'
import { token } from '~/shared/theme/tokens'
import type { Command } from './Command'

interface Props {
  readonly command: Command
  readonly onChoose: () => void
}

/** One line of the palette: icon, words, and quieter what it leads to or why it is off. */
export function CommandLine({ command, onChoose }: Props) {
  const { id, label, detail, icon: Icon, isDisabled = false } = command
  return (
    <Box
      component={Palette.Item}
      value={id}
      disabled={isDisabled}
      onSelect={onChoose}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        minHeight: 36,
        px: 1.25,
        borderRadius: '8px',
        cursor: isDisabled ? 'default' : 'pointer',
        color: isDisabled ? token('text-disabled') : token('text-1'),
        '&[aria-selected="true"]': { backgroundColor: token('accent-soft') },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 20, color: token('text-3'), flexShrink: 0 }} />
      <Box component="bdi" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {label}
      </Box>
      {detail !== undefined && (
        <Box
          component="span"
          sx={{
            ml: 'auto',
            pl: 2,
            minWidth: 0,
            flexShrink: 1,
            textAlign: 'end',
            typography: 'caption',
            color: token('text-3'),
          }}
        >
          {detail}
        </Box>
      )}
    </Box>
  )
}
