import { useMessages } from '~/shared/i18n/useMessages'
import type { FileRuleWire } from './api/schema'
import { messages } from './messages'
import { FILE_BEHAVIORS } from './model/profileRules'

/** What a file rule does, in one line. */
export function useFileRuleText(): (rule: FileRuleWire) => string {
  const t = useMessages(messages)
  return ({ behavior, recursive, applications }) => {
    const known = FILE_BEHAVIORS.find((each) => each === behavior)
    return [
      known ? t(`behavior.${known}`) : behavior,
      ...(recursive ? [t('recursive')] : []),
      ...(applications.length > 0 ? [`${t('exempt')}: ${applications.join(', ')}`] : []),
    ].join(' · ')
  }
}
