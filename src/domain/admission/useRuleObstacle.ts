import { useOriginObstacle } from '~/domain/policy/useOriginObstacle'
import { useMessages } from '~/shared/i18n/useMessages'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'

/** Why a rule cannot be changed, or not even switched; undefined when it can. */
export function useRuleObstacle() {
  const t = useMessages(messages)
  const toSwitch: (rule: AdmissionRuleWire) => string | undefined = useOriginObstacle()
  const toChange = (rule: AdmissionRuleWire) =>
    toSwitch(rule) ?? (rule.critical ? t('criticalOnly') : undefined)
  return { toSwitch, toChange }
}
