import { useQuery } from '@tanstack/react-query'
import { pageNames } from '~/domain/feature/pageNames'
import { membershipQuery } from '~/domain/federation/api/queries'
import { FederationTabs } from '~/domain/federation/FederationTabs'
import { ViewsMenu } from '~/domain/federation/labels/ViewsMenu'
import { useFederation } from '~/domain/federation/useFederation'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { CompareView } from './CompareView'
import { messages } from './messages'
import { NotPrimary } from './NotPrimary'

/** Two to four clusters side by side. */
export function ComparePage() {
  const t = useMessages(messages)
  const p = useMessages(pageNames)
  const { localName } = useFederation()
  const query = useQuery(membershipQuery(useApiClients().federation))
  const membership = query.data
  const isPrimary = membership?.role === 'primary'
  return (
    <Page
      title={p('compareClusters')}
      crumbs={[{ label: t('federation') }]}
      purpose={t('comparePurpose')}
      actions={isPrimary ? <ViewsMenu page="compare" /> : undefined}
      tabs={isPrimary ? <FederationTabs current="compare" /> : undefined}
    >
      {membership ? (
        isPrimary ? (
          <CompareView membership={membership} />
        ) : (
          <NotPrimary membership={membership} />
        )
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
