import LanguageIcon from '@mui/icons-material/LanguageOutlined'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import Stack from '@mui/material/Stack'
import { usePopover } from '~/shared/hooks/usePopover'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { LanguageChoice } from '~/shared/ui/preferences/LanguageChoice'
import { LANGUAGE_NAMES } from '~/shared/ui/preferences/languageNames'
import { ThemeChoice } from '~/shared/ui/preferences/ThemeChoice'
import { messages } from './messages'

/** Language and theme for who has no account menu yet. The button shows the language's name, which reads in every language. */
export function PreferencesMenu() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { button, popover } = usePopover('dialog')
  return (
    <>
      <Button
        size="small"
        variant="text"
        color="inherit"
        startIcon={<LanguageIcon />}
        aria-label={t('preferencesNow', { language: LANGUAGE_NAMES[language] })}
        {...button}
        sx={{ fontWeight: 400, color: token('text-3') }}
      >
        {LANGUAGE_NAMES[language]}
      </Button>
      <Popover
        {...popover}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('preferences'), sx: { mt: -0.5 } } }}
      >
        <Stack sx={{ p: 2, gap: 2 }}>
          <LanguageChoice />
          <ThemeChoice />
        </Stack>
      </Popover>
    </>
  )
}
