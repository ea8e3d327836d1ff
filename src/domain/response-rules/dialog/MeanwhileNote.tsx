import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { messages } from '../messages'
import { inOrder } from '../RuleActionLabels'
import { actionText, criteriaText, eventText } from '../ruleText'
import { dialogMessages } from './messages'
import type { Meanwhile } from './useSaveRule'

/** What somebody else did to the rule while it was being edited. */
export function MeanwhileNote({ meanwhile }: { readonly meanwhile: Meanwhile }) {
  const t = useMessages(messages)
  const d = useMessages(dialogMessages)
  if (meanwhile.kind === 'gone') {
    return (
      <Banner tone="error" role="alert">
        {d('goneMeanwhile')}
      </Banner>
    )
  }
  const { rule } = meanwhile
  const parts = [
    eventText(t, rule.event),
    rule.group,
    criteriaText(t, rule),
    ...inOrder(rule.actions).map((action) => actionText(t, action)),
    ...rule.webhooks,
    t(rule.disable ? 'off' : 'on'),
    rule.comment,
  ]
  return (
    <Banner tone="warning" role="alert" title={d('changedMeanwhile')}>
      {d('changedText', { rule: parts.filter((part) => part !== '').join(' · ') })}
    </Banner>
  )
}
