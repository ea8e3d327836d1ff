import type { Translate } from '~/shared/i18n/useMessages'
import type { ResponseConditionWire } from './api/schema'
import type { messages } from './messages'
import { inputOf, knownType } from './model/criteria'
import { knownEvent, RESPONSE_ACTIONS } from './model/events'
import type { ResponseRuleContent } from './model/ruleContent'

export type RuleWords = Translate<(typeof messages)['en']>

/** Words of a category, an action; what this version does not know stays as it is. */
export function eventText(t: RuleWords, event: string): string {
  const known = knownEvent(event)
  return known ? t(`event.${known}`) : event
}

export function actionText(t: RuleWords, action: string): string {
  const known = RESPONSE_ACTIONS.find((each) => each === action)
  return known ? t(`action.${known}`) : action
}

/** One criterion as a sentence: "At least 3 high or critical". */
export function criterionText(t: RuleWords, { type, value }: ResponseConditionWire): string {
  const known = knownType(type)
  if (!known) return t('criterionOther', { type, value })
  if (inputOf(type) !== 'fix-count') return t(`criterion.${known}`, { value })
  const [number = '', days] = value.split('/')
  const criterion = t(`criterion.${known}`, { value: number })
  return days === undefined ? criterion : t('aged', { criterion, count: Number(days) })
}

/** What a column has room for. */
function briefText(t: RuleWords, condition: ResponseConditionWire): string {
  const { type, value } = condition
  const brief = type === 'name' || type === 'level' || type === 'process' ? type : undefined
  return brief ? t(`brief.${brief}`, { value }) : criterionText(t, condition)
}

/** All criteria of a rule in one line; rules from before there were criteria have none. */
export function criteriaText(t: RuleWords, rule: Pick<ResponseRuleContent, 'conditions'>): string {
  if (rule.conditions.length === 0) return t('anyEvent')
  return rule.conditions.map((condition) => briefText(t, condition)).join(' · ')
}
