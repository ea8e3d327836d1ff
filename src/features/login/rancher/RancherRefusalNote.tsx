import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { toRancherRefusal, type RancherRefusal } from '../model/rancherRefusal'
import { messages } from './messages'

const WORDS = {
  loop: { title: 'loopTitle', text: 'loopText' },
  disabled: { title: 'disabledTitle', text: 'disabledText' },
  'rancher-expired': { title: 'rancherExpiredTitle', text: 'rancherExpiredText' },
  'no-rancher': { title: 'noRancherTitle', text: 'noRancherText' },
  'no-role': { title: 'noRoleTitle', text: 'noRoleText' },
  blocked: { title: 'blockedTitle', text: 'blockedText' },
  'password-expired': { title: 'passwordExpiredTitle', text: 'passwordExpiredText' },
} as const satisfies Record<Exclude<RancherRefusal, 'failed'>, unknown>

/** Why Rancher's sign-in did not get the person in, and what to do about it. */
export function RancherRefusalNote({ error }: { readonly error: unknown }) {
  const t = useMessages(messages)
  const refusal = toRancherRefusal(error)
  if (refusal === 'failed') return <ErrorNote error={error} />
  const { title, text } = WORDS[refusal]
  return (
    <Banner tone="error" role="alert" title={t(title)}>
      {t(text)}
    </Banner>
  )
}
