import Box from '@mui/material/Box'
import { useId } from 'react'
import { useController, useWatch, type Control } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { FieldFoot } from '~/shared/ui/fields/FieldFoot'
import { messages } from '../messages'
import { canQuarantine, RESPONSE_ACTIONS } from '../model/events'
import { dialogMessages } from './messages'
import type { RuleInput } from './ruleInput'
import { WebhookField } from './WebhookField'

interface Props {
  readonly control: Control<RuleInput>
  /** Names of the webhooks a rule of this scope may call. */
  readonly webhooks: readonly string[]
}

/** What a rule does: at least one action, and for webhooks which. */
export function ActionFields({ control, webhooks }: Props) {
  const t = useMessages(messages)
  const d = useMessages(dialogMessages)
  const footId = useId()
  const event = useWatch({ control, name: 'event' })
  const { field, fieldState } = useController({ control, name: 'actions' })
  const chosen = field.value
  return (
    <Box
      component="fieldset"
      aria-describedby={fieldState.error ? footId : undefined}
      sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ p: 0, mb: 0.25, typography: 'subtitle2', color: token('text-2') }}>
        {d('actions')}
      </Box>
      {RESPONSE_ACTIONS.map((action, index) => {
        const isChosen = chosen.includes(action)
        const isOff = action === 'quarantine' && !canQuarantine(event)
        return (
          <Box key={action}>
            <CheckboxInput
              ref={index === 0 ? field.ref : undefined}
              label={t(`action.${action}`)}
              helper={isOff ? d('notHere') : t(`actionNote.${action}`)}
              // An action that means nothing can still be taken out of a rule that has it.
              disabled={isOff && !isChosen}
              checked={isChosen}
              onChange={(checked) =>
                field.onChange(checked ? [...chosen, action] : chosen.filter((each) => each !== action))
              }
              onBlur={field.onBlur}
            />
            {action === 'webhook' && isChosen && (
              <Box sx={{ pl: 3.75, pt: 1, pb: 0.5 }}>
                <WebhookField control={control} webhooks={webhooks} />
              </Box>
            )}
          </Box>
        )
      })}
      <FieldFoot id={footId} error={fieldState.error?.message} />
    </Box>
  )
}
