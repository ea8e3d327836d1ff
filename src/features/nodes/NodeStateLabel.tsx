import LinkOffIcon from '@mui/icons-material/LinkOff'
import { useMessages } from '~/shared/i18n/useMessages'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { messages } from './messages'
import { NODE_TONE, nodeStateOf } from './model/nodeState'

/** Whether the enforcer of a node answers: without it nothing on the node is watched. */
export function NodeStateLabel({ node: { state } }: { readonly node: { readonly state: string } }) {
  const t = useMessages(messages)
  const known = nodeStateOf(state)
  return (
    <StatusLabel
      tone={NODE_TONE[known]}
      icon={known === 'disconnected' ? <LinkOffIcon /> : undefined}
      word={known === 'other' ? t('stateUnknown', { state }) : t(`state.${known}`)}
    />
  )
}
