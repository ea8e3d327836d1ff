import { useQuery } from '@tanstack/react-query'
import { pageNames } from '~/domain/feature/pageNames'
import { membershipQuery } from '~/domain/federation/api/queries'
import { MembershipPending } from '~/domain/federation/membership/MembershipPending'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { NotPrimary } from './NotPrimary'
import { SummaryView } from './SummaryView'

/** The multi-cluster dashboard; on a cluster that leads nobody, where it is instead. */
export function SummaryPage() {
  const p = useMessages(pageNames)
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
      ) : (
        <MembershipPending error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Page>
  )
}
