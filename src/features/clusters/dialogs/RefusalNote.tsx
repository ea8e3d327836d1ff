import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { Disclosure } from '~/shared/ui/Disclosure'
import { ErrorDetails } from '~/shared/ui/states/ErrorDetails'
import { messages } from '../messages'

interface Props {
  readonly error: unknown
  readonly title: string
  /** Cause and remedy in the words of the feature. */
  readonly children: ReactNode
}

/** A refusal the feature can explain better than the general error text; the controller's own words are in a disclosure. */
export function RefusalNote({ error, title, children }: Props) {
  const t = useMessages(messages)
  return (
    <Banner tone="error" title={title} role="alert">
      {children}
      <Disclosure label={t('controllerMessage')}>
        <ErrorDetails error={error} />
      </Disclosure>
    </Banner>
  )
}
