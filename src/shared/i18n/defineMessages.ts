import { i18n } from './i18n'

type Plural = 'one' | 'other'
type Catalog = Readonly<Record<string, string>>

/** `clusters_one` and `clusters_other` are both asked for as `clusters`. */
export type MessageKey<En extends Catalog> = keyof En extends infer K
  ? K extends `${infer Base}_${Plural}`
    ? Base
    : Extract<K, string>
  : never

/** A feature's catalogue; passed to `useMessages` and `translate`. */
export interface Messages<En extends Catalog, Namespace extends string = string> {
  readonly namespace: Namespace
  readonly en: En
}

/**
 * The same catalogue in another language, in a file of its own beside it (`messages.zh-CN.ts`), so that nobody loads a
 * language they do not read. The type system refuses one with other keys. Chinese has no plural forms: only `_other` is
 * needed where English has `_one` and `_other`.
 */
export interface Translation<M extends Messages<Catalog>> {
  readonly namespace: M['namespace']
  readonly texts: { readonly [K in keyof M['en'] as K extends `${string}_one` ? never : K]: string }
}

/** Values of `{{placeholders}}`; `count` also picks the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>

/** All catalogues registered so far; read by the test that compares them with their translations. */
export const registeredMessages = new Map<string, Messages<Catalog>>()

/** Declares every user-visible string of a feature (file `messages.ts`), in English. */
export function defineMessages<const Namespace extends string, const En extends Catalog>(
  namespace: Namespace,
  en: En,
): Messages<En, Namespace> {
  const messages = { namespace, en }
  i18n.addResourceBundle('en', namespace, en)
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
