import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { ReactNode } from 'react'
import { Link, useOutlet } from 'react-router'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { messages } from './messages'
import { COMPONENT_KINDS, componentPath, type ComponentKind } from './paths'

interface Props {
  readonly kind: ComponentKind
  /** The table of this kind. */
  readonly children: ReactNode
}

/** Takes away what MUI makes of a Tab: a `tab` that is `selected` and reached with the arrow keys. */
const PLAIN_LINK = { role: undefined, tabIndex: 0, 'aria-selected': undefined }

/** What the three lists share: title, tabs, and the panel of the open component beside them. */
export function ComponentsFrame({ kind, children }: Props) {
  const t = useMessages(messages)
  const { client, name } = useClusterScope()
  const panel = useOutlet()
  return (
    <SplitView
      panel={panel}
      main={
        <Page
          title={t('title')}
          crumbs={[{ label: t('assets') }]}
          purpose={<RichMessage text={t('purpose')} parts={{ cluster: <bdi>{name}</bdi> }} />}
          tabs={
            <Tabs
              value={kind}
              component="nav"
              // Links between pages, not tabs of one: told as such, and each a stop of the Tab key.
              slotProps={{ root: { 'aria-label': t('kinds') }, list: { role: undefined } }}
            >
              {COMPONENT_KINDS.map((each) => (
                <Tab
                  key={each}
                  value={each}
                  label={t(each)}
                  component={Link}
                  to={componentPath(client.clusterId, each)}
                  {...PLAIN_LINK}
                  aria-current={each === kind ? 'page' : undefined}
                />
              ))}
            </Tabs>
          }
        >
          {children}
        </Page>
      }
    />
  )
}
