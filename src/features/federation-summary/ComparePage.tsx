import { useQuery } from '@tanstack/react-query'
import { pageNames } from '~/domain/feature/pageNames'
import { membershipQuery } from '~/domain/federation/api/queries'
import { FederationTabs } from '~/domain/federation/FederationTabs'
import { ViewsMenu } from '~/domain/federation/labels/ViewsMenu'
import { MembershipPending } from '~/domain/federation/membership/MembershipPending'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { CompareView } from './CompareView'
import { messages } from './messages'
import { NotPrimary } from './NotPrimary'

/** Two to four clusters side by side. */
export function ComparePage() {
  const t = useMessages(messages)
  const p = useMessages(pageNames)
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
      ) : (
        <MembershipPending error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Page>
  )
}
