import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { i18n, type Language } from './i18n'
import type { MessageKey, Messages, MessageValues } from './defineMessages'

export type Translate<En extends Readonly<Record<string, string>>> = (
  key: MessageKey<En>,
  values?: MessageValues,
) => string

/** The feature's strings in the current language: `const t = useMessages(messages); t('title')`. Re-renders on a change of language. */
export function useMessages<En extends Readonly<Record<string, string>>>(
  messages: Messages<En>,
): Translate<En> {
  const { t } = useTranslation(messages.namespace, { i18n })
  return useCallback((key: MessageKey<En>, values?: MessageValues) => t(key, { ...values }), [t])
}

/** The current language, for `Intl` formatters. */
export function useLanguage(): Language {
  const { i18n: current } = useTranslation(undefined, { i18n })
  return current.language as Language // set only through `setLanguage`, which takes a Language
}
