import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { scanMessages, type ScanWords } from '~/domain/scan/messages'
import { scanColumns } from '~/domain/scan/scanColumns'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import { nameColumn, textColumn } from '~/shared/ui/table/columns'
import type { Column, Facet } from '~/shared/ui/table/types'
import { nodeWorkloadsQuery } from './api/queries'
import type { NodeWire } from './api/schema'
import { messages, type NodeWords } from './messages'
import { containerRows, type ContainerRow } from './model/containerRow'

/** What runs on a node. Containers of the platform itself can be filtered out. */
export function NodeContainers({ node }: { readonly node: NodeWire }) {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const workloads = useQuery(nodeWorkloadsQuery(useClusterClient(), node.id))
  const columns = useMemo(() => containerColumns(t, s), [t, s])
  const facets = useMemo(() => containerFacets(t), [t])
  return (
    <DataTable
      id="node-containers"
      prefixUrl
      label={t('containers')}
      state={tableState(workloads, (answer) => ({ ...answer, rows: containerRows(answer.rows) }))}
      columns={columns}
      facets={facets}
      getRowId={({ id }) => id}
      defaultSort={{ id: 'name' }}
      filterPlaceholder={t('filterContainers')}
      empty={<EmptyState title={t('noContainers')} text={t('noContainersText')} />}
      csvName={`containers-${node.name}`}
      onRefresh={() => void workloads.refetch()}
    />
  )
}

function containerFacets(t: Translate<NodeWords>): readonly Facet<ContainerRow>[] {
  return [
    {
      id: 'system',
      label: t('system'),
      options: (['no', 'yes'] as const).map((value) => ({ value, label: t(`system.${value}`) })),
      valueOf: ({ isSystem }) => (isSystem ? 'yes' : 'no'),
    },
  ]
}

const MODES = ['discover', 'monitor', 'protect', 'quarantined', 'unmanaged', 'exit'] as const

function containerColumns(t: Translate<NodeWords>, s: Translate<ScanWords>): readonly Column<ContainerRow>[] {
  const modeOf = ({ state }: ContainerRow) => {
    const known = MODES.find((mode) => mode === state)
    return known ? t(`mode.${known}`) : state
  }
  return [
    nameColumn(t('container'), ({ name }) => name, 130),
    textColumn('namespace', t('namespace'), ({ domain }) => domain, { width: 104, phone: 'meta' }),
    textColumn('mode', t('mode'), modeOf, { width: 88 }),
    ...scanColumns(s, ({ brief }: ContainerRow) => brief),
    textColumn('pod', t('pod'), ({ pod }) => pod, { width: 210, hidden: true }),
    textColumn('image', t('image'), ({ image }) => image, { width: 240, hidden: true }),
  ]
}
