import Box from '@mui/material/Box'
import { useWatch, type Control } from 'react-hook-form'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { FormTags } from '~/shared/ui/fields/FormTags'
import { messages } from '../messages'
import { dialogMessages } from './messages'
import type { RuleInput } from './ruleInput'

interface Props {
  readonly control: Control<RuleInput>
  readonly webhooks: readonly string[]
}

/** The webhooks a rule calls, chosen from those that exist; where they come from when there are none. */
export function WebhookField({ control, webhooks }: Props) {
  const t = useMessages(messages)
  const d = useMessages(dialogMessages)
  const { scope, clusterName } = usePolicyTarget()
  const chosen = useWatch({ control, name: 'webhooks' })
  if (webhooks.length === 0 && chosen.length === 0) {
    return (
      <Banner tone="neutral">
        {scope === 'fed' ? d('noneFederated') : d('noneLocal', { cluster: clusterName })}
      </Banner>
    )
  }
  return (
    <FormTags
      control={control}
      name="webhooks"
      label={d('webhooks')}
      // A name that is gone from the configuration can be taken out, and is refused when it stays.
      suggestions={webhooks}
      onlySuggestions
      validate={(name) => (webhooks.includes(name) ? undefined : d('webhookGone', { name }))}
      helper={
        chosen.length === 0 ? (
          <Box component="span" sx={{ color: token('state-warning') }}>
            {t('noWebhook')}
          </Box>
        ) : undefined
      }
    />
  )
}
