import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatSince, parseTime } from '~/shared/lib/time'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { messages } from './messages'
import { CONNECTION_TONE, connectionOf } from './model/connection'

interface Props {
  readonly component: { readonly connection_state: string; readonly disconnected_at: string }
}

/** Connected or not, and since when not. */
export function ConnectionLabel({ component: { connection_state, disconnected_at } }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const now = useNow(60_000)
  const connection = connectionOf(connection_state)
  const lostAt = connection === 'disconnected' ? parseTime(disconnected_at) : null
  return (
    <StatusLabel
      tone={CONNECTION_TONE[connection]}
      word={connection === 'unknown' ? t('unknownState', { state: connection_state }) : t(connection)}
      reason={lostAt ? formatSince(lostAt, new Date(now), language) : undefined}
    />
  )
}
