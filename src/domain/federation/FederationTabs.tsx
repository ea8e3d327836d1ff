import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { PageTabs } from '~/shared/ui/PageTabs'
import { federationMessages } from './messages'
import { useFederation } from './useFederation'

/** The pages about the whole federation, in the order of the tabs. */
export type FederationTab = 'clusters' | 'summary' | 'compare'

/**
 * Clusters, Summary, Compare: one below the title of each. Absent where only the list exists: on a cluster that leads
 * nobody, and for people who may not read through the primary.
 */
export function FederationTabs({ current }: { readonly current: FederationTab }) {
  const t = useMessages(federationMessages)
  const language = useLanguage()
  const user = useCurrentUser()
  const { membership } = useFederation()
  if (membership?.role !== 'primary' || !can(user, 'fed', 'read')) return null
  return (
    <PageTabs
      label={t('tabsLabel')}
      current={current}
      tabs={[
        {
          id: 'clusters',
          label: t('tab.clusters'),
          to: '/federation/clusters',
          count: formatNumber(membership.clusters.length, language),
        },
        { id: 'summary', label: t('tab.summary'), to: '/federation/summary' },
        { id: 'compare', label: t('tab.compare'), to: '/federation/compare' },
      ]}
    />
  )
}
