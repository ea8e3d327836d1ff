import { readStored, writeStored } from '../lib/storage'
import { i18n, LANGUAGES, matchLanguage, type Language } from './i18n'

const KEY = 'language'

/** English comes with the code. */
const TEXTS: Readonly<Record<Language, (() => Promise<unknown>) | undefined>> = {
  en: undefined,
  'zh-CN': () => import('./chinese'),
}

/**
 * Changes the language as soon as its texts are here, and remembers it in this browser.
 *
 * @throws when they cannot be fetched; the language then stays as it was
 */
export async function setLanguage(language: Language): Promise<void> {
  await apply(language)
  writeStored(KEY, language)
}

/** Once, before the first render: the remembered language, else the browser's; English when its texts do not come. */
export async function startLanguage(): Promise<void> {
  const stored = readStored(KEY)
  const wanted = LANGUAGES.find((language) => language === stored) ?? matchLanguage(navigator.language)
  await apply(wanted).catch(() => apply('en'))
}

async function apply(language: Language): Promise<void> {
  await TEXTS[language]?.()
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}
