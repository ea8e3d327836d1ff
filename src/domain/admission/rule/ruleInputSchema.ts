import { z } from '~/shared/api/zod'
import type { Translate } from '~/shared/i18n/useMessages'
import { criteriaProblem, type CriterionBody } from '../model/criterion'
import { RULE_MODES } from '../model/ruleBody'
import type { ruleMessages } from './messages'

/** What the controller refuses of a rule as a whole; single criteria are read before they get this far. */
export const ruleInputSchema = (t: Translate<(typeof ruleMessages)['en']>) =>
  z.object({
    type: z.enum(['deny', 'exception']),
    comment: z.string(),
    criteria: z.custom<readonly CriterionBody[]>(Array.isArray).superRefine((criteria, context) => {
      const problem = criteriaProblem(criteria)
      if (problem !== undefined)
        context.addIssue({ code: 'custom', message: t(`criteriaProblem.${problem}`) })
    }),
    mode: z.enum(RULE_MODES),
    containers: z.array(z.string()).min(1, t('containersNeeded')).readonly(),
    isOn: z.boolean(),
  })
