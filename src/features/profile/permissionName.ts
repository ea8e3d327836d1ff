import type { MessageKey } from '~/shared/i18n/defineMessages'
import type { Translate } from '~/shared/i18n/useMessages'
import { authMessages } from '~/domain/auth/messages'

type Words = (typeof authMessages)['en']

/** A permission in words; one that is new to this console as the controller calls it. */
export function permissionName(t: Translate<Words>, id: string): string {
  const key = `permission.${id}`
  return isKnown(key) ? t(key) : id
}

const isKnown = (key: string): key is MessageKey<Words> => Object.hasOwn(authMessages.en, key)
