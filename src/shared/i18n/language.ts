import { readStored, writeStored } from '../lib/storage'
import { i18n, LANGUAGES, matchLanguage, type Language } from './i18n'

const KEY = 'language'

/** Changes the language at once and remembers it in this browser. */
export function setLanguage(language: Language): void {
  writeStored(KEY, language)
  apply(language)
}

/** Once, before the first render: the remembered language, else the browser's. */
export function startLanguage(): void {
  const stored = readStored(KEY)
  apply(LANGUAGES.find((language) => language === stored) ?? matchLanguage(navigator.language))
}

function apply(language: Language): void {
  void i18n.changeLanguage(language)
  document.documentElement.lang = language
}
