import SearchIcon from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import { Command as Palette } from 'cmdk'
import { useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { useSelectedCluster } from '../shell/useSelectedCluster'
import type { CommandGroup } from './Command'
import { CommandLine } from './CommandLine'
import { paletteMessages } from './messages'
import { PaletteFoot } from './PaletteFoot'
import { rankCommands } from './rankCommands'
import { useCommands } from './useCommands'

interface Props {
  readonly onClose: () => void
}

const inputSx = {
  flex: 1,
  minWidth: 0,
  height: 52,
  p: 0,
  border: 0,
  outline: 'none',
  typography: 'body1',
  fontSize: '1rem',
  color: token('text-1'),
  backgroundColor: 'transparent',
  '&::placeholder': { color: token('text-3'), opacity: 1 },
}

const headingSx = {
  px: 1.25,
  pt: 1.25,
  pb: 0.5,
  typography: 'caption',
  fontWeight: 500,
  color: token('text-3'),
}

/** One box for everything: type a few letters of a page, a cluster or an action, Enter goes there. */
export function CommandPalette({ onClose }: Props) {
  const t = useMessages(paletteMessages)
  const { name } = useSelectedCluster()
  const [typed, setTyped] = useState('')
  const groups = rankCommands(useCommands(), typed)
  const headings: Readonly<Record<CommandGroup, string>> = {
    pages: t('pages', { cluster: name }),
    federation: t('federation'),
    clusters: t('clusters'),
    actions: t('actions'),
  }
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth={false}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{
        paper: {
          'aria-label': t('palette'),
          sx: { width: 640, maxWidth: '100%', m: { xs: 0, sm: 2 }, mt: { xs: 0, sm: '12vh' } },
        },
      }}
    >
      {/* Ranked here and not by cmdk, so that accents count as they do in every other filter. */}
      <Palette label={t('palette')} shouldFilter={false} loop>
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            px: 2,
            borderBottom: `1px solid ${token('border')}`,
            '&:focus-within': { boxShadow: `inset 0 -1px 0 ${token('focus')}` },
          }}
        >
          <SearchIcon aria-hidden sx={{ fontSize: 20, color: token('text-3') }} />
          <Box
            component={Palette.Input}
            autoFocus
            value={typed}
            onValueChange={setTyped}
            placeholder={t('placeholder')}
            sx={inputSx}
          />
        </Box>
        <Box
          component={Palette.List}
          label={t('palette')}
          sx={{ maxHeight: 'min(420px, 60vh)', overflowY: 'auto', px: 0.75, pb: 0.75 }}
        >
          <Box component={Palette.Empty} sx={{ px: 1.25, py: 3, color: token('text-3') }}>
            {t('nothing')}
          </Box>
          {groups.map(({ group, commands }) => (
            <Palette.Group key={group} heading={<Box sx={headingSx}>{headings[group]}</Box>}>
              {commands.map((command) => (
                <CommandLine
                  key={command.id}
                  command={command}
                  onChoose={() => {
                    onClose()
                    command.run()
                  }}
                />
              ))}
            </Palette.Group>
          ))}
        </Box>
        <PaletteFoot />
      </Palette>
    </Dialog>
  )
}
