import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { parseTime } from '~/shared/lib/time'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Column } from '~/shared/ui/table/types'
import { controllersQuery } from './api/queries'
import type { ControllerWire } from './api/schema'
import { ComponentsFrame } from './ComponentsFrame'
import { ConnectionLabel } from './ConnectionLabel'
import { messages } from './messages'
import { connectionOf } from './model/connection'
import { UpTime } from './UpTime'
import { useComponentRows } from './useComponentRows'

export function ControllersPage() {
  const t = useMessages(messages)
  const { client, name } = useClusterScope()
  const list = useQuery(controllersQuery(client))
  const columns = useMemo(() => controllerColumns(t), [t])
  const { selectedRowId, rowHref } = useComponentRows('controllers')
  return (
    <ComponentsFrame kind="controllers">
      <DataTable
        id="controllers"
        label={t('controllers')}
        state={tableState(list)}
        columns={columns}
        getRowId={(controller) => controller.id}
        rowHref={rowHref}
        selectedRowId={selectedRowId}
        defaultSort={{ id: 'name' }}
        filterPlaceholder={t('filterControllers')}
        empty={<EmptyState title={t('noControllers')} text={t('noControllersText')} />}
        csvName={`controllers-${name}`}
        onRefresh={() => void list.refetch()}
      />
    </ComponentsFrame>
  )
}

function controllerColumns(t: Translate<(typeof messages)['en']>): readonly Column<ControllerWire>[] {
  const roleOf = (controller: ControllerWire) => t(controller.leader ? 'leader' : 'follower')
  return [
    {
      id: 'name',
      header: t('name'),
      cell: (controller) => <bdi>{controller.display_name}</bdi>,
      sortValue: (controller) => controller.display_name,
      text: (controller) => controller.display_name,
      width: 290,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'state',
      header: t('state'),
      cell: (controller) => <ConnectionLabel component={controller} />,
      sortValue: (controller) => connectionOf(controller.connection_state),
      text: (controller) => controller.connection_state,
      width: 150,
      phone: 'status',
    },
    {
      id: 'role',
      header: t('role'),
      cell: roleOf,
      sortValue: roleOf,
      text: roleOf,
      width: 96,
      phone: 'end',
    },
    {
      id: 'node',
      header: t('node'),
      cell: (controller) => <bdi>{controller.host_name}</bdi>,
      sortValue: (controller) => controller.host_name,
      text: (controller) => controller.host_name,
      width: 280,
      phone: 'meta',
    },
    {
      id: 'ip',
      header: t('ip'),
      cell: (controller) => controller.cluster_ip,
      sortValue: (controller) => controller.cluster_ip,
      text: (controller) => controller.cluster_ip,
      width: 120,
    },
    {
      id: 'version',
      header: t('version'),
      cell: (controller) => controller.version,
      sortValue: (controller) => controller.version,
      text: (controller) => controller.version,
      width: 88,
    },
    {
      id: 'up-time',
      header: t('upTime'),
      cell: (controller) => <UpTime startedAt={controller.started_at} />,
      // The longest first is the earliest start.
      sortValue: (controller) => -(parseTime(controller.started_at)?.getTime() ?? 0),
      text: (controller) => controller.started_at,
      width: 88,
      align: 'end',
    },
  ]
}
