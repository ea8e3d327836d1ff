import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '../Banner'
import { Disclosure } from '../Disclosure'
import { messages } from '../messages'
import { describeError, type Attempt } from './describeError'
import { ErrorDetails } from './ErrorDetails'

export interface ErrorNoteProps {
  readonly error: unknown
  readonly clusterName?: string | undefined
  /** `change` (default): the words for something that was tried and did not work. */
  readonly attempt?: Attempt | undefined
}

/** A failure next to what caused it: inside a dialog, above a form, in a card. */
export function ErrorNote({ error, clusterName, attempt = 'change' }: ErrorNoteProps) {
  const t = useMessages(messages)
  const { title, text } = describeError(t, error, { clusterName, attempt })
  return (
    <Banner tone="error" title={title} role="alert">
      {text}
      <Disclosure label={t('details')}>
        <ErrorDetails error={error} />
      </Disclosure>
    </Banner>
  )
}
