import Stack from '@mui/material/Stack'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { Rows } from '~/shared/api/wire'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { GoneState } from './GoneState'
import { messages } from './messages'
import type { ComponentKind } from './paths'
import { useComponentRows } from './useComponentRows'

interface Props<Component> {
  readonly kind: ComponentKind
  /** The list the component is in: the panel shows what the table shows, and goes on with it. */
  readonly list: UseQueryResult<Rows<Component>>
  readonly nameOf: (component: Component) => string
  readonly statusOf?: (component: Component) => ReactNode
  readonly children: (component: Component) => ReactNode
}

const LABEL = {
  controllers: 'controllerLabel',
  enforcers: 'enforcerLabel',
  scanners: 'scannerLabel',
} as const
const PLACE = { controllers: 'controllerOn', enforcers: 'enforcerOn', scanners: 'scannerOn' } as const

/** Frame of the three panels: finds the component of the address, or says that it is gone. */
export function ComponentPanel<Component extends { readonly id: string }>(props: Props<Component>) {
  const { kind, list, nameOf, statusOf, children } = props
  const t = useMessages(messages)
  const { name: cluster } = useClusterScope()
  const { componentId = '' } = useParams()
  const { closePanel } = useComponentRows(kind)
  const component = list.data?.rows.find(({ id }) => id === componentId)
  const title = component ? nameOf(component) : componentId.slice(0, 12)
  return (
    <SidePanel
      title={<bdi>{title}</bdi>}
      label={t(LABEL[kind], { name: title })}
      subtitle={<RichMessage text={t(PLACE[kind])} parts={{ cluster: <bdi>{cluster}</bdi> }} />}
      status={component && statusOf?.(component)}
      onClose={closePanel}
    >
      {component ? <Stack sx={{ gap: 2.5 }}>{children(component)}</Stack> : <NotShown list={list} />}
    </SidePanel>
  )
}

function NotShown({ list }: { readonly list: UseQueryResult }) {
  const t = useMessages(messages)
  const { name } = useClusterScope()
  if (list.isPending) return <LoadingState label={t('facts')} />
  if (!list.data) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} clusterName={name} />
  }
  return <GoneState />
}
