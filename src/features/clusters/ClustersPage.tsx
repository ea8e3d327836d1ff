import { useQuery } from '@tanstack/react-query'
import { membershipQuery } from '~/domain/federation/api/queries'
import { MembershipPending } from '~/domain/federation/membership/MembershipPending'
import { useFederation } from '~/domain/federation/useFederation'
import { pageNames } from '~/domain/feature/pageNames'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { lazyPart } from '~/shared/ui/lazyPart'
import { Page } from '~/shared/ui/Page'
import { FederationView } from './FederationView'

const StandalonePaths = lazyPart(async () => (await import('./StandalonePaths')).StandalonePaths)

/** The Multiple Clusters page: two ways into a federation, or the federation this cluster is in. */
export function ClustersPage() {
  const names = useMessages(pageNames)
  const { localName } = useFederation()
  const query = useQuery(membershipQuery(useApiClients().federation))
  const membership = query.data
  if (!membership) {
    return (
      <Page title={names('clusters')}>
        <MembershipPending error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  if (membership.role === 'standalone') return <StandalonePaths localName={localName} />
  return (
    <FederationView
      membership={membership}
      staleSince={query.error ? new Date(query.dataUpdatedAt) : undefined}
      onRefresh={() => void query.refetch()}
    />
  )
}
