import { LANGUAGES } from '~/shared/i18n/i18n'
import { setLanguage } from '~/shared/i18n/language'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { SegmentedControl } from '../fields/SegmentedControl'
import { messages } from '../messages'
import { LANGUAGE_NAMES } from './languageNames'

export function LanguageChoice() {
  const t = useMessages(messages)
  return (
    <SegmentedControl
      label={t('language')}
      value={useLanguage()}
      onChange={setLanguage}
      options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
    />
  )
}
