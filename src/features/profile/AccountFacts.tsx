import type { SelfUserWire } from '~/domain/auth/api/schema'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime, formatDuration, parseTime } from '~/shared/lib/time'
import { formatNumber } from '~/shared/lib/number'
import { Bdi } from '~/shared/ui/Bdi'
import { Facts } from '~/shared/ui/Facts'
import { messages } from './messages'

/** What the controller knows of the account and people cannot change themselves. */
export function AccountFacts({ account }: { readonly account: SelfUserWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { user } = account
  const lastSignIn = parseTime(user.last_login_at)
  return (
    <Facts
      items={[
        { label: t('username'), value: <Bdi>{user.username}</Bdi> },
        {
          label: t('source'),
          value: user.server === '' ? t('localAccount') : <Bdi>{user.server}</Bdi>,
        },
        { label: t('role'), value: user.role === '' ? t('noGlobalRole') : <Bdi>{user.role}</Bdi> },
        { label: t('lastSignIn'), value: lastSignIn ? formatDateTime(lastSignIn, language) : t('never') },
        { label: t('signIns'), value: formatNumber(user.login_count, language) },
        { label: t('passwordExpiry'), value: useExpiryText(account) },
      ]}
    />
  )
}

function useExpiryText(account: SelfUserWire): string {
  const t = useMessages(messages)
  const language = useLanguage()
  const { password_days_until_expire: days, password_hours_until_expire: hours } = account
  if (account.user.server !== '') return t('expiryElsewhere')
  if (days < 0) return t('expiryNever')
  return t('expiryIn', { duration: formatDuration((days * 24 + hours) * 3_600_000, language) })
}
