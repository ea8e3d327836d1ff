import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import { overlooked } from './model/criteria'
import type { ResponseRuleContent } from './model/ruleContent'
import { criteriaText, criterionText } from './ruleText'

/** The criteria of a rule, one a line, with those the controller never looks at. */
export function CriteriaList({ rule }: { readonly rule: Pick<ResponseRuleContent, 'conditions'> }) {
  const t = useMessages(messages)
  if (rule.conditions.length === 0) return criteriaText(t, rule)
  const ignored = overlooked(rule.conditions)
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rule.conditions.map((condition) => (
        <Box component="li" key={condition.type} sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
          <bdi>{criterionText(t, condition)}</bdi>
          {ignored.includes(condition) && <Overlooked />}
        </Box>
      ))}
    </Box>
  )
}

function Overlooked() {
  const t = useMessages(messages)
  return <Box sx={{ typography: 'caption', color: token('state-warning') }}>{t('overlooked')}</Box>
}
