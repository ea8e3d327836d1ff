import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

/** Languages of the console, in the order the account menu lists them. */
export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]

/** The one i18next instance. Catalogues are registered by `defineMessages`, so a lazily loaded feature brings its own. */
export const i18n = i18next.createInstance()

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  initAsync: false,
  // React renders every value as text; escaping here would show &amp; to people (security.md X4).
  interpolation: { escapeValue: false },
})

/** The best language of the console for a BCP 47 tag such as `navigator.language`. */
export function matchLanguage(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
