import type { ReactNode } from 'react'
import { useOutlet } from 'react-router'
import { pageNames } from '~/domain/feature/pageNames'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { PageTabs } from '~/shared/ui/PageTabs'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { messages } from './messages'
import { COMPONENT_KINDS, componentPath, type ComponentKind } from './paths'

interface Props {
  readonly kind: ComponentKind
  /** The table of this kind. */
  readonly children: ReactNode
}

/** What the three lists share: title, tabs, and the panel of the open component beside them. */
export function ComponentsFrame({ kind, children }: Props) {
  const t = useMessages(messages)
  const names = useMessages(pageNames)
  const { client, name } = useClusterScope()
  const panel = useOutlet()
  return (
    <SplitView
      panel={panel}
      main={
        <Page
          title={names('systemComponents')}
          crumbs={[{ label: t('assets') }]}
          purpose={<RichMessage text={t('purpose')} parts={{ cluster: <bdi>{name}</bdi> }} />}
          tabs={
            <PageTabs
              label={t('kinds')}
              current={kind}
              tabs={COMPONENT_KINDS.map((each) => ({
                id: each,
                label: t(each),
                to: componentPath(client.clusterId, each),
              }))}
            />
          }
        >
          {children}
        </Page>
      }
    />
  )
}
