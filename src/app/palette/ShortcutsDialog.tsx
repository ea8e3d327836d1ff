import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { setSingleKeys, useSingleKeys } from '~/shared/hooks/singleKeys'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { DialogFrame } from '~/shared/ui/dialog/DialogFrame'
import { SwitchInput } from '~/shared/ui/fields/SwitchInput'
import { KeyHint } from '~/shared/ui/KeyHint'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { paletteMessages } from './messages'
import { commandKey } from './commandKey'

interface Props {
  readonly onClose: () => void
}

const SECTIONS = [
  {
    title: 'everywhere',
    keys: [
      { keys: () => [commandKey(), 'K'], label: 'keyPalette' },
      { keys: () => ['/'], label: 'keyFilter' },
      { keys: () => ['?'], label: 'keyHelp' },
    ],
  },
  {
    title: 'inTables',
    keys: [
      { keys: () => ['↑', '↓', '←', '→'], label: 'keyArrows' },
      { keys: () => ['Page ↑', 'Page ↓'], label: 'keyPage' },
      { keys: () => ['Home', 'End'], label: 'keyHome' },
      { keys: () => [`${commandKey()} Home`, `${commandKey()} End`], label: 'keyCtrlHome' },
      { keys: () => ['Enter'], label: 'keyEnter' },
      { keys: () => ['Space'], label: 'keySpace' },
    ],
  },
  { title: 'inPanels', keys: [{ keys: () => ['Esc'], label: 'keyEscape' }] },
] as const

/** Every key the console listens to, and the switch for those that are a single character. */
export function ShortcutsDialog({ onClose }: Props) {
  const t = useMessages(paletteMessages)
  const areSingleKeysOn = useSingleKeys(({ isOn }) => isOn)
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('shortcutsTitle')}
      buttons={
        <Button variant="outlined" color="inherit" onClick={onClose}>
          {t('closeList')}
        </Button>
      }
    >
      <Stack sx={{ gap: 2.5 }}>
        {SECTIONS.map((section) => (
          <section key={section.title}>
            <SectionTitle>{t(section.title)}</SectionTitle>
            <Box component="dl" sx={{ m: 0 }}>
              {section.keys.map(({ keys, label }) => (
                <Box
                  key={label}
                  sx={{
                    display: 'flex',
                    gap: 2,
                    alignItems: 'center',
                    justifyContent: 'space-between',
                    py: 0.75,
                    borderBottom: `1px solid ${token('border')}`,
                  }}
                >
                  <dt>{t(label)}</dt>
                  <Box component="dd" sx={{ display: 'flex', gap: 0.5, m: 0, flexShrink: 0 }}>
                    {keys().map((key) => (
                      <KeyHint key={key}>{key}</KeyHint>
                    ))}
                  </Box>
                </Box>
              ))}
            </Box>
          </section>
        ))}
        <SwitchInput
          label={t('singleKeys')}
          helper={t('singleKeysHelp')}
          checked={areSingleKeysOn}
          onChange={setSingleKeys}
        />
      </Stack>
    </DialogFrame>
  )
}
