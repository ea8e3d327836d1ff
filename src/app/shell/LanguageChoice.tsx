import { setLanguage } from '~/shared/i18n/language'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { messages } from '../messages'

/** Each language in its own words, so that people find the way back. */
export function LanguageChoice() {
  const t = useMessages(messages)
  return (
    <SegmentedControl
      label={t('language')}
      value={useLanguage()}
      onChange={setLanguage}
      options={[
        { value: 'en', label: 'English' },
        { value: 'zh-CN', label: '简体中文' },
      ]}
    />
  )
}
