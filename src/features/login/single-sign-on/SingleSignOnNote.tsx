import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import type { SingleSignOnFailure } from '../model/singleSignOn'
import { messages } from './messages'

const WORDS = {
  stale: { title: 'staleTitle', text: 'staleText' },
  cancelled: { title: 'cancelledTitle', text: 'cancelledText' },
  refused: { title: 'refusedTitle', text: 'refusedText' },
  blocked: { title: 'blockedTitle', text: 'blockedText' },
  unavailable: { title: 'unavailableTitle', text: 'unavailableText' },
} as const

interface Props {
  readonly failure: SingleSignOnFailure
  /** In words where it is not known which one. */
  readonly server: string
}

/** Why somebody came back from an identity provider without being signed in. */
export function SingleSignOnNote({ failure, server }: Props) {
  const t = useMessages(messages)
  const { title, text } = WORDS[failure]
  return (
    <Banner tone="error" role="alert" title={t(title)}>
      {t(text, { server })}
    </Banner>
  )
}
