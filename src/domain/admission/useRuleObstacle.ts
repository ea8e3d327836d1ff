import { policyMessages } from '~/domain/policy/messages'
import { originObstacle } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'

/** Why a rule cannot be changed, or not even switched; undefined when it can. */
export function useRuleObstacle() {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { obstacle, scope } = usePolicyTarget()
  const toSwitch = (rule: AdmissionRuleWire) => {
    const origin = originObstacle(rule, scope)
    return obstacle ?? (origin === undefined ? undefined : p(`readOnly.${origin}`))
  }
  const toChange = (rule: AdmissionRuleWire) =>
    toSwitch(rule) ?? (rule.critical ? t('criticalOnly') : undefined)
  return { toSwitch, toChange }
}
