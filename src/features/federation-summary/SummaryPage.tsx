import { useQuery } from '@tanstack/react-query'
import { pageNames } from '~/domain/feature/pageNames'
import { membershipQuery } from '~/domain/federation/api/queries'
import { useFederation } from '~/domain/federation/useFederation'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { messages } from './messages'
import { NotPrimary } from './NotPrimary'
import { SummaryView } from './SummaryView'

/** The multi-cluster dashboard; on a cluster that leads nobody, where it is instead. */
export function SummaryPage() {
  const t = useMessages(messages)
  const p = useMessages(pageNames)
  const { localName } = useFederation()
  const query = useQuery(membershipQuery(useApiClients().federation))
  const membership = query.data
  if (membership?.role === 'primary') {
    return (
      <SummaryView
        membership={membership}
        staleSince={query.error ? new Date(query.dataUpdatedAt) : undefined}
        onRefresh={() => void query.refetch()}
      />
    )
  }
  return (
    <Page title={p('federationSummary')}>
      {membership ? (
        <NotPrimary membership={membership} />
      ) : query.error ? (
        <ErrorState
          error={query.error}
          title={t('membershipFailed')}
          subject={t('membershipSubject')}
          clusterName={localName}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <LoadingState label={t('loading')} />
      )}
    </Page>
  )
}
