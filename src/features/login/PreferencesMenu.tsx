import LanguageIcon from '@mui/icons-material/LanguageOutlined'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { setLanguage } from '~/shared/i18n/language'
import type { Language } from '~/shared/i18n/i18n'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { setThemeMode, useThemeMode } from '~/shared/theme/themeMode'
import { token } from '~/shared/theme/tokens'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { messages } from './messages'

/** Each language in its own words, so that people find the way back. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' }

/** Language and theme for who has no account menu yet. The button shows the language's name, which reads in every language. */
export function PreferencesMenu() {
  const t = useMessages(messages)
  const language = useLanguage()
  const mode = useThemeMode()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        size="small"
        variant="text"
        color="inherit"
        startIcon={<LanguageIcon />}
        aria-label={t('preferencesNow', { language: LANGUAGE_NAMES[language] })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ fontWeight: 400, color: token('text-3') }}
      >
        {LANGUAGE_NAMES[language]}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('preferences'), sx: { mt: -0.5 } } }}
      >
        <Stack sx={{ p: 2, gap: 2 }}>
          <SegmentedControl
            label={t('language')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'en', label: LANGUAGE_NAMES.en },
              { value: 'zh-CN', label: LANGUAGE_NAMES['zh-CN'] },
            ]}
          />
          <SegmentedControl
            label={t('theme')}
            value={mode}
            onChange={setThemeMode}
            options={[
              { value: 'light', label: t('themeLight') },
              { value: 'dark', label: t('themeDark') },
              { value: 'system', label: t('themeSystem') },
            ]}
          />
        </Stack>
      </Popover>
    </>
  )
}
