import { z } from '~/shared/api/zod'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { Translate } from '~/shared/i18n/useMessages'
import type { ResponseEventOptionsWire, ResponseOptionsWire } from '../api/schema'
import { criteriaFaults, typesOf, valuesOf, wireCriteria } from '../model/criteria'
import { canQuarantine, takesGroup } from '../model/events'
import type { ResponseRuleContent } from '../model/ruleContent'
import { inOrder } from '../RuleActionLabels'
import type { dialogMessages } from './messages'

export interface CriterionInput {
  type: string
  value: string
}

/** What is typed about a rule. */
export interface RuleInput {
  event: string
  group: string
  comment: string
  criteria: CriterionInput[]
  actions: string[]
  webhooks: string[]
  isOn: boolean
}

type Words = Translate<(typeof dialogMessages)['en']>

/** Why a rule cannot name this group (`controller/rest/response.go` validateResponseRule). */
function groupProblem(
  t: Words,
  name: string,
  scope: PolicyScope,
  groups: ReadonlySet<string>,
): string | undefined {
  if (name === '' || name === 'external' || groups.has(name)) return undefined
  if (scope === 'fed' && !name.startsWith('fed.')) return t('groupNeedsFederated')
  if (scope === 'local' && name.startsWith('fed.')) return t('groupNeedsLocal')
  return t('groupUnknown', { name })
}

interface Known {
  /** Names of the groups of this scope. */
  readonly groups: ReadonlySet<string>
  /** What the controller allows by event. */
  readonly options: ResponseOptionsWire['response_rule_options']
}

/** What the controller refuses, told while it is typed. */
export function ruleInputSchema(t: Words, scope: PolicyScope, { groups, options }: Known) {
  return z
    .object({
      event: z.string(),
      group: z.string().trim(),
      comment: z.string(),
      criteria: z.array(z.object({ type: z.string(), value: z.string() })),
      actions: z.array(z.string()).min(1, t('actionNeeded')),
      webhooks: z.array(z.string()),
      isOn: z.boolean(),
    })
    .superRefine(({ event, group, criteria }, context) => {
      const refuse = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path, message })
      const problem = groupProblem(t, group, scope, groups)
      if (problem !== undefined) refuse(['group'], problem)
      for (const { index, field, problem: fault } of criteriaFaults(criteria, typesOf(options[event]))) {
        refuse(['criteria', index, field], t(`problem.${fault}`))
      }
    })
}

/** A new rule answers critical security events; what it does is left to be chosen. */
export const NEW_RULE: ResponseRuleContent = {
  event: 'security-event',
  group: '',
  comment: '',
  conditions: [{ type: 'level', value: 'Critical' }],
  actions: [],
  webhooks: [],
  disable: false,
}

export const inputOf = (content: ResponseRuleContent): RuleInput => ({
  event: content.event,
  group: content.group,
  comment: content.comment,
  criteria: content.conditions.length > 0 ? [...content.conditions] : [{ type: 'level', value: '' }],
  actions: [...content.actions],
  webhooks: [...content.webhooks],
  isOn: !content.disable,
})

/** In the form the controller stores it. Webhooks are dropped with their action, so that they are not "in use". */
export const contentOfInput = (input: RuleInput): ResponseRuleContent => ({
  event: input.event,
  group: input.group.trim(),
  comment: input.comment,
  conditions: wireCriteria(input.criteria),
  actions: [...inOrder(input.actions)],
  webhooks: input.actions.includes('webhook') ? input.webhooks : [],
  disable: !input.isOn,
})

/** What is left of the input when the category changes: the rest would be refused, or would never match. */
export function inputForEvent(
  input: RuleInput,
  event: string,
  options: ResponseOptionsWire['response_rule_options'],
): RuleInput {
  const allowed = options[event]
  const types = typesOf(allowed)
  const criteria = input.criteria
    .filter(({ type }) => types.includes(type))
    .map(({ type, value }) => ({ type, value: isOffered(allowed, type, value) ? value : '' }))
  return {
    ...input,
    event,
    criteria: criteria.length > 0 ? criteria : [{ type: types[0] ?? 'level', value: '' }],
    group: takesGroup(event) ? input.group : '',
    actions: canQuarantine(event) ? input.actions : input.actions.filter((each) => each !== 'quarantine'),
  }
}

const isOffered = (options: ResponseEventOptionsWire | undefined, type: string, value: string) =>
  (type !== 'name' && type !== 'level') || valuesOf(options, type).includes(value)
