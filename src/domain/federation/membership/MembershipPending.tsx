import { useMessages } from '~/shared/i18n/useMessages'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { useFederation } from '../useFederation'
import { membershipMessages } from './messages'

interface Props {
  /** Why `membershipQuery` has no data; null while it is being read. */
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Stands in a page of the federation as long as nothing is known of it. */
export function MembershipPending({ error, onRetry }: Props) {
  const t = useMessages(membershipMessages)
  const { localName } = useFederation()
  if (!error) return <LoadingState label={t('loading')} />
  return (
    <ErrorState
      error={error}
      title={t('failed')}
      subject={t('subject')}
      clusterName={localName}
      onRetry={onRetry}
    />
  )
}
