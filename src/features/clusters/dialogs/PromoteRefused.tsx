import { ApiError } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { messages } from '../messages'
import { leftoverNames } from '../model/joinFailure'
import { RefusalNote } from './RefusalNote'

interface Props {
  readonly error: unknown
  readonly clusterName: string
}

/** Why a promotion was refused, where the console knows better than the general words: semantics.md b.4. */
export function PromoteRefused({ error, clusterName }: Props) {
  const t = useMessages(messages)
  if (!(error instanceof ApiError)) return <ErrorNote error={error} clusterName={clusterName} />
  const leftovers = leftoverNames(error)
  if (leftovers.length > 0) {
    return (
      <RefusalNote error={error} title={t('leftoversTitle')}>
        {t('leftoversText', { names: leftovers.join(', ') })}
      </RefusalNote>
    )
  }
  if (error.status === 400 && error.code === 4) {
    return (
      <RefusalNote error={error} title={t('notNowTitle')}>
        {t('promoteNotNow')}
      </RefusalNote>
    )
  }
  return <ErrorNote error={error} clusterName={clusterName} />
}
