import { useMessages } from '~/shared/i18n/useMessages'
import { setThemeMode, useThemeMode } from '~/shared/theme/themeMode'
import { SegmentedControl } from '../fields/SegmentedControl'
import { messages } from '../messages'

export function ThemeChoice() {
  const t = useMessages(messages)
  const mode = useThemeMode()
  return (
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
  )
}
