import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { parseTime } from '~/shared/lib/time'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Column, Facet } from '~/shared/ui/table/types'
import { enforcersQuery } from './api/queries'
import type { EnforcerWire } from './api/schema'
import { ComponentsFrame } from './ComponentsFrame'
import { ConnectionLabel } from './ConnectionLabel'
import { messages } from './messages'
import { connectionOf } from './model/connection'
import { UpTime } from './UpTime'
import { useComponentRows } from './useComponentRows'

export function EnforcersPage() {
  const t = useMessages(messages)
  const { client, name } = useClusterScope()
  const list = useQuery(enforcersQuery(client))
  const columns = useMemo(() => enforcerColumns(t), [t])
  const facets = useMemo(() => enforcerFacets(t), [t])
  const { selectedRowId, rowHref } = useComponentRows('enforcers')
  return (
    <ComponentsFrame kind="enforcers">
      <DataTable
        id="enforcers"
        label={t('enforcers')}
        state={tableState(list)}
        columns={columns}
        facets={facets}
        getRowId={(enforcer) => enforcer.id}
        rowHref={rowHref}
        selectedRowId={selectedRowId}
        defaultSort={{ id: 'node' }}
        filterPlaceholder={t('filterEnforcers')}
        empty={<EmptyState title={t('noEnforcers')} text={t('noEnforcersText')} />}
        csvName={`enforcers-${name}`}
        onRefresh={() => void list.refetch()}
      />
    </ComponentsFrame>
  )
}

function enforcerFacets(t: Translate<(typeof messages)['en']>): readonly Facet<EnforcerWire>[] {
  return [
    {
      id: 'state',
      label: t('state'),
      options: [
        { value: 'connected', label: t('connected') },
        { value: 'disconnected', label: t('disconnected') },
      ],
      valueOf: (enforcer) => connectionOf(enforcer.connection_state),
    },
  ]
}

function enforcerColumns(t: Translate<(typeof messages)['en']>): readonly Column<EnforcerWire>[] {
  return [
    {
      id: 'node',
      header: t('node'),
      cell: (enforcer) => <bdi>{enforcer.host_name}</bdi>,
      sortValue: (enforcer) => enforcer.host_name,
      text: (enforcer) => enforcer.host_name,
      width: 260,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'state',
      header: t('state'),
      cell: (enforcer) => <ConnectionLabel component={enforcer} />,
      // "disconnected" sorts behind "connected": what needs somebody is one click on the header away.
      sortValue: (enforcer) => connectionOf(enforcer.connection_state),
      text: (enforcer) => enforcer.connection_state,
      width: 210,
      phone: 'status',
    },
    {
      id: 'name',
      header: t('name'),
      cell: (enforcer) => <bdi>{enforcer.display_name}</bdi>,
      sortValue: (enforcer) => enforcer.display_name,
      text: (enforcer) => enforcer.display_name,
      width: 230,
      phone: 'meta',
    },
    {
      id: 'ip',
      header: t('ip'),
      cell: (enforcer) => enforcer.cluster_ip,
      sortValue: (enforcer) => enforcer.cluster_ip,
      text: (enforcer) => enforcer.cluster_ip,
      width: 120,
    },
    {
      id: 'version',
      header: t('version'),
      cell: (enforcer) => enforcer.version,
      sortValue: (enforcer) => enforcer.version,
      text: (enforcer) => enforcer.version,
      width: 88,
      phone: 'end',
    },
    {
      id: 'up-time',
      header: t('upTime'),
      cell: (enforcer) => <UpTime startedAt={enforcer.started_at} />,
      sortValue: (enforcer) => -(parseTime(enforcer.started_at)?.getTime() ?? 0),
      text: (enforcer) => enforcer.started_at,
      width: 88,
      align: 'end',
    },
  ]
}
