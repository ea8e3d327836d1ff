import { useMessages } from '~/shared/i18n/useMessages'
import { knownType } from '../model/criteria'
import { dialogMessages } from './messages'

/** What a kind of criterion is called; one this version does not know keeps its name. */
export function useTypeText(): (type: string) => string {
  const t = useMessages(dialogMessages)
  return (type) => {
    const known = knownType(type)
    return known ? t(`type.${known}`) : type
  }
}
