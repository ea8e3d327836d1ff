import { useOriginObstacle } from '~/domain/policy/useOriginObstacle'
import { useMessages } from '~/shared/i18n/useMessages'
import type { ResponseRuleWire } from './api/schema'
import { messages } from './messages'
import { isAddressable } from './model/ruleKey'

/** Why no rule can be added beside a rule, or the rule itself not be changed; undefined when it can. */
export function useRuleObstacle() {
  const t = useMessages(messages)
  const toAdd: (rule: ResponseRuleWire) => string | undefined = useOriginObstacle()
  const toChange = (rule: ResponseRuleWire) =>
    toAdd(rule) ?? (isAddressable(rule) ? undefined : t('notAddressable'))
  return { toAdd, toChange }
}
