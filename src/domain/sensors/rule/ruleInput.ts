import { z } from '~/shared/api/zod'
import { isObjectName } from '~/domain/policy/model/objectName'
import type { Translate } from '~/shared/i18n/useMessages'
import type { SensorKind, SensorRuleWire } from '../api/schema'
import { LONGEST_RULE_NAME, patternProblem, patternsProblem } from '../model/pattern'
import type { RuleContent } from '../model/sensorEdit'
import type { messages } from './messages'

/** What the controller refuses of a rule, told while it is typed. */
export function ruleSchema(
  t: Translate<(typeof messages)['en']>,
  kind: SensorKind,
  /** Names that a new rule cannot have; undefined when the name is fixed. */
  taken: readonly string[] | undefined,
) {
  const nameProblem = (name: string) => {
    if (taken === undefined) return undefined
    if (name === '') return t('nameProblem.empty')
    if (!isObjectName(name)) return t('nameProblem.characters')
    if (name.length > LONGEST_RULE_NAME) return t('ruleNameLong')
    return taken.includes(name) ? t('ruleNameTaken') : undefined
  }
  return z.object({
    name: z.string().superRefine((name, context) => {
      const problem = nameProblem(name)
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
    }),
    patterns: z
      .array(z.object({ op: z.string(), value: z.string(), context: z.string() }))
      .superRefine((patterns, context) => {
        for (const [index, { value }] of patterns.entries()) {
          const problem = patternProblem(kind, value)
          if (problem === undefined) continue
          context.addIssue({ code: 'custom', path: [index, 'value'], message: t(`problem.${problem}`) })
        }
        const problem = patternsProblem(patterns)
        if (!problem) return
        const message = t(`together.${problem.kind}`)
        // About all of them: it stands under the last one.
        const index = 'index' in problem ? problem.index : Math.max(0, patterns.length - 1)
        context.addIssue({ code: 'custom', path: [index, 'value'], message })
      }),
  })
}
export type RuleInput = z.infer<ReturnType<typeof ruleSchema>>

export const EMPTY_PATTERN: RuleInput['patterns'][number] = { op: 'regex', value: '', context: 'packet' }

export const inputOf = (rule: SensorRuleWire | undefined): RuleInput => ({
  name: rule?.name ?? '',
  patterns: rule?.patterns.map(({ op, value, context }) => ({ op, value, context })) ?? [EMPTY_PATTERN],
})

export const contentOf = ({ name, patterns }: RuleInput): RuleContent => ({
  name,
  patterns: patterns.map((pattern) => ({ key: 'pattern', ...pattern })),
})
