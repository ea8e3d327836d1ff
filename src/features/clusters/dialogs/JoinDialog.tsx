import { useMessages } from '~/shared/i18n/useMessages'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { messages } from '../messages'
import type { FederationDialogProps } from './FederationDialogProps'
import { JoinedDialog } from './JoinedDialog'
import { JoinForm } from './JoinForm'
import { useJoin } from './useJoin'

/** Brings this cluster into the federation of another one. */
export function JoinDialog({ facts, onClose }: FederationDialogProps) {
  const t = useMessages(messages)
  const { state, join } = useJoin()
  const name = state.status === 'joined' ? state.values.name : facts.name
  const title = <RichMessage text={t('joinTitle')} parts={{ name: <bdi>{name}</bdi> }} />
  if (state.status === 'joined') return <JoinedDialog title={title} result={state} onClose={onClose} />
  return <JoinForm title={title} facts={facts} state={state} onJoin={join} onClose={onClose} />
}
