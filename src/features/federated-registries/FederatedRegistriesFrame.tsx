import type { ReactNode } from 'react'
import { useOutlet } from 'react-router'
import { managedClusters } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { PageTabs } from '~/shared/ui/PageTabs'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { messages } from './messages'
import { SHARE_TABS, sharePath, type ShareTab } from './paths'

interface Props {
  readonly tab: ShareTab
  readonly children: ReactNode
}

/** What both views of results across the fleet share: title, tabs, and the panel of the open image. */
export function FederatedRegistriesFrame({ tab, children }: Props) {
  const t = useMessages(messages)
  const { membership } = useFederation()
  const panel = useOutlet()
  return (
    <SplitView
      panel={panel}
      main={
        <Page
          title={t('title')}
          crumbs={[{ label: t('federation'), to: '/federation/clusters' }]}
          purpose={t(`purpose.${tab}`, { count: membership ? managedClusters(membership).length : 0 })}
          tabs={
            <PageTabs
              label={t('parts')}
              current={tab}
              tabs={SHARE_TABS.map((id) => ({ id, label: t(`tab.${id}`), to: sharePath(id) }))}
            />
          }
        >
          {children}
        </Page>
      }
    />
  )
}
