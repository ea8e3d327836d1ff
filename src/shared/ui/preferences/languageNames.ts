import type { Language } from '~/shared/i18n/i18n'

/** Each language in its own words, so that people find the way back. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' }
