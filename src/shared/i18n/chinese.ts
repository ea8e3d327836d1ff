import type { Messages, Translation } from './defineMessages'
import { i18n } from './i18n'

interface TranslationFile {
  readonly chinese: Translation<Messages<Readonly<Record<string, string>>>>
}

/** Collected by name, because this layer imports no feature. Loaded as one file by whoever reads Chinese. */
const files = import.meta.glob<TranslationFile>('../../**/*.zh-CN.ts', { eager: true })

/** Every Simplified Chinese catalogue of the console. */
export const chineseTranslations = Object.values(files).map(({ chinese }) => chinese)

for (const { namespace, texts } of chineseTranslations) i18n.addResourceBundle('zh-CN', namespace, texts)
