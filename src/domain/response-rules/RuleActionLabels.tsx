import QuarantineIcon from '@mui/icons-material/GppBadOutlined'
import QuietIcon from '@mui/icons-material/NotificationsOffOutlined'
import WebhookIcon from '@mui/icons-material/WebhookOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { LabelIcon } from '~/shared/ui/LabelIcon'
import { messages } from './messages'
import { RESPONSE_ACTIONS, type ResponseAction } from './model/events'
import { actionText } from './ruleText'

/** Isolating a container is the one that hurts. */
const LOOKS: Readonly<Record<ResponseAction, { readonly icon: ReactNode; readonly colour: string }>> = {
  quarantine: { icon: <QuarantineIcon />, colour: token('state-warning') },
  webhook: { icon: <WebhookIcon />, colour: token('text-3') },
  'suppress-log': { icon: <QuietIcon />, colour: token('text-3') },
}

interface LabelProps {
  readonly action: string
  /** A rule that is off does none of it. */
  readonly isOff?: boolean
}

/** One action as icon and word. */
export function RuleActionLabel({ action, isOff = false }: LabelProps) {
  const t = useMessages(messages)
  const known = RESPONSE_ACTIONS.find((each) => each === action)
  const look = known && LOOKS[known]
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'middle',
        gap: 0.5,
        whiteSpace: 'nowrap',
      }}
    >
      {look && <LabelIcon colour={isOff ? token('text-3') : look.colour}>{look.icon}</LabelIcon>}
      {actionText(t, action)}
    </Box>
  )
}

/** The actions of a rule in one line, in the order of this console. */
export function RuleActionLabels({
  actions,
  isOff = false,
}: {
  readonly actions: readonly string[]
  readonly isOff?: boolean
}) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        verticalAlign: 'middle',
        gap: 1.25,
        color: isOff ? token('text-3') : token('text-2'),
      }}
    >
      {inOrder(actions).map((action) => (
        <RuleActionLabel key={action} action={action} isOff={isOff} />
      ))}
    </Box>
  )
}

/** As this console lists them; actions it does not know follow. */
export const inOrder = (actions: readonly string[]): readonly string[] => [
  ...RESPONSE_ACTIONS.filter((action) => actions.includes(action)),
  ...actions.filter((action) => !RESPONSE_ACTIONS.some((each) => each === action)),
]
