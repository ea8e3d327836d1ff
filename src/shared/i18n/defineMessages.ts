import { i18n } from './i18n'

type Plural = 'one' | 'other'
type Catalog = Readonly<Record<string, string>>

/** `clusters_one` and `clusters_other` are both asked for as `clusters`. */
export type MessageKey<En extends Catalog> = keyof En extends infer K
  ? K extends `${infer Base}_${Plural}`
    ? Base
    : Extract<K, string>
  : never

/** Chinese has no plural forms: only `_other` is needed where English has `_one` and `_other`. */
type Translated<En extends Catalog> = {
  readonly [K in keyof En as K extends `${string}_one` ? never : K]: string
}

/** A feature's catalogue in every language; passed to `useMessages` and `translate`. */
export interface Messages<En extends Catalog> {
  readonly namespace: string
  readonly en: En
  readonly 'zh-CN': Translated<En>
}

/** Values of `{{placeholders}}`; `count` also picks the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>

/** All catalogues registered so far; read by the test that compares key sets and placeholders. */
export const registeredMessages = new Map<string, Messages<Catalog>>()

/**
 * Declares every user-visible string of a feature (file `messages.ts`), English and Simplified Chinese side by side.
 * The type system refuses a catalogue whose languages have different keys.
 */
export function defineMessages<const En extends Catalog>(
  namespace: string,
  catalogs: { en: En; 'zh-CN': Translated<En> },
): Messages<En> {
  const messages: Messages<En> = { namespace, ...catalogs }
  i18n.addResourceBundle('en', namespace, catalogs.en)
  i18n.addResourceBundle('zh-CN', namespace, catalogs['zh-CN'])
  registeredMessages.set(namespace, messages)
  return messages
}

/** One message in the current language, outside React (toasts, document titles). */
export function translate<En extends Catalog>(
  messages: Messages<En>,
  key: MessageKey<En>,
  values?: MessageValues,
): string {
  return i18n.t(key, { ns: messages.namespace, ...values })
}
