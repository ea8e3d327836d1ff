import InboxIcon from '@mui/icons-material/InboxOutlined'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { StateMessage } from './StateMessage'

interface Props {
  readonly icon?: ReactNode
  readonly title?: ReactNode
  /** What the thing is for. */
  readonly text?: ReactNode
  /** The first thing to do. */
  readonly actions?: ReactNode
}

/** There is nothing, and that is fine: says what would be here and how it gets there. */
export function EmptyState({ icon = <InboxIcon />, title, text, actions }: Props) {
  const t = useMessages(messages)
  return <StateMessage icon={icon} title={title ?? t('emptyTitle')} text={text} actions={actions} />
}
