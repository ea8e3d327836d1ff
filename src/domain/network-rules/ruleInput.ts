import { z } from '~/shared/api/zod'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { Translate } from '~/shared/i18n/useMessages'
import type { messages } from './messages'
import { readPorts } from './model/ports'
import type { RuleContent } from './model/ruleContent'

/** What is typed about a rule. */
export interface RuleInput {
  from: string
  to: string
  applications: string[]
  ports: string
  action: 'allow' | 'deny'
  isOn: boolean
  comment: string
}

/** Ends that are no groups; two of them make no rule (semantics.md g.5). */
const SPECIAL = /^(external|nodes|Host:.+|Workload:.+)$/

/** Ends that need no group behind them, in the order they are offered. */
export const specialEnds = (scope: PolicyScope) =>
  scope === 'fed' ? ['external', 'nodes'] : ['external', 'nodes', 'Workload:ingress']

/**
 * What the controller refuses in a rule, told while it is typed.
 * @param groups names of the groups of this scope
 */
export function ruleInputSchema(
  t: Translate<(typeof messages)['en']>,
  scope: PolicyScope,
  groups: ReadonlySet<string>,
) {
  const problemOf = (end: string): string | undefined => {
    if (end === '') return t('endRequired')
    const isOwn = /^(Host|Workload):/.test(end)
    if (SPECIAL.test(end) && !(isOwn && scope === 'fed')) return undefined
    if (groups.has(end)) return undefined
    if (scope === 'fed' && !end.startsWith('fed.')) return t('endLocalInFederated')
    if (scope === 'local' && end.startsWith('fed.')) return t('endFederatedInLocal')
    return t('endUnknown', { name: end })
  }
  return z
    .object({
      from: z.string().trim(),
      to: z.string().trim(),
      applications: z.array(z.string()),
      ports: z.string(),
      action: z.enum(['allow', 'deny']),
      isOn: z.boolean(),
      comment: z.string(),
    })
    .superRefine((input, context) => {
      const refuse = (path: keyof RuleInput, message: string | undefined) => {
        if (message !== undefined) context.addIssue({ code: 'custom', path: [path], message })
      }
      refuse('from', problemOf(input.from))
      refuse('to', problemOf(input.to))
      if (SPECIAL.test(input.from) && SPECIAL.test(input.to)) refuse('to', t('bothSpecial'))
      const ports = readPorts(input.ports)
      if (!ports.ok) refuse('ports', t(`portsProblem.${ports.problem}`, { token: ports.token }))
    })
}

export const inputOf = (content: RuleContent): RuleInput => ({
  from: content.from,
  to: content.to,
  applications: content.applications.filter((name) => name !== 'any'),
  ports: content.ports === 'any' ? '' : content.ports,
  action: content.action === 'deny' ? 'deny' : 'allow',
  isOn: !content.disable,
  comment: content.comment,
})

/** In the form the controller will store it, so that an unchanged rule does not look changed. */
export function contentOfInput(input: RuleInput): RuleContent {
  const ports = readPorts(input.ports)
  return {
    from: input.from,
    to: input.to,
    applications: input.applications.length > 0 ? input.applications.toSorted() : ['any'],
    ports: ports.ok ? ports.text : input.ports,
    action: input.action,
    disable: !input.isOn,
    comment: input.comment,
  }
}

/** A new rule denies, so that half a thought opens nothing. */
export const EMPTY_RULE: RuleContent = {
  from: '',
  to: '',
  applications: ['any'],
  ports: 'any',
  action: 'deny',
  disable: false,
  comment: '',
}
