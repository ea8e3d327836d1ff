import type { MessageKey } from '~/shared/i18n/defineMessages'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { Disclosure } from '~/shared/ui/Disclosure'
import { ErrorDetails } from '~/shared/ui/states/ErrorDetails'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { consoleHost } from './consoleHost'
import { messages } from './messages'
import type { SignInFailure, SignInFailureReason } from './model/signInFailure'

type Key = MessageKey<(typeof messages)['en']>

interface Words {
  readonly title: Key
  readonly text: Key
  /** Worth a look by whoever repairs it. */
  readonly hasDetails: boolean
}

const WORDS: Readonly<Record<Exclude<SignInFailureReason, 'other'>, Words>> = {
  refused: { title: 'refusedTitle', text: 'refusedText', hasDetails: false },
  blocked: { title: 'blockedTitle', text: 'blockedText', hasDetails: false },
  expired: { title: 'expiredTitle', text: 'expiredText', hasDetails: false },
  'weak-password': { title: 'weakTitle', text: 'weakText', hasDetails: false },
  offline: { title: 'offlineTitle', text: 'offlineText', hasDetails: true },
  'controller-down': { title: 'controllerDownTitle', text: 'controllerDownText', hasDetails: true },
  timeout: { title: 'timeoutTitle', text: 'timeoutText', hasDetails: true },
  busy: { title: 'busyTitle', text: 'busyText', hasDetails: true },
}

interface Props {
  readonly failure: SignInFailure
  /** A better sentence, where the form knows more than the failure. */
  readonly text?: string | undefined
}

/** Why the sign-in did not come about and what to check, under the fields. */
export function SignInFailureNote({ failure, text }: Props) {
  const t = useMessages(messages)
  if (failure.reason === 'other') return <ErrorNote error={failure.error} />
  const words = WORDS[failure.reason]
  return (
    <Banner tone="error" role="alert" title={t(words.title)}>
      {text ?? t(words.text, { host: consoleHost() })}
      {words.hasDetails && (
        <Disclosure label={t('details')}>
          <ErrorDetails error={failure.error} />
        </Disclosure>
      )}
    </Banner>
  )
}
