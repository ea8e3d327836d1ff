import FormHelperText from '@mui/material/FormHelperText'
import { useState } from 'react'
import { LANGUAGES, type Language } from '~/shared/i18n/i18n'
import { setLanguage } from '~/shared/i18n/language'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { SegmentedControl } from '../fields/SegmentedControl'
import { messages } from '../messages'
import { LANGUAGE_NAMES } from './languageNames'

export function LanguageChoice() {
  const t = useMessages(messages)
  // Texts are fetched when they are first needed: offline, or after an upgrade of the console, they do not come.
  const [isMissing, setMissing] = useState(false)
  const choose = (language: Language) => {
    setMissing(false)
    setLanguage(language).catch(() => setMissing(true))
  }
  return (
    <>
      <SegmentedControl
        label={t('language')}
        value={useLanguage()}
        onChange={choose}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      {isMissing && (
        <FormHelperText error role="alert">
          {t('languageFailed')}
        </FormHelperText>
      )}
    </>
  )
}
