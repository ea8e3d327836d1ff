import Button from '@mui/material/Button'
import Tooltip from '@mui/material/Tooltip'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useOutlet } from 'react-router'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { AutoScanSwitch } from '~/domain/scan/AutoScanSwitch'
import { scanMessages } from '~/domain/scan/messages'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import { lazyPart } from '~/shared/ui/lazyPart'
import { nodesQuery } from './api/queries'
import { messages } from './messages'
import { nodeColumns, nodeFacets } from './nodeColumns'
import { useNodePanel, useNodeRoute } from './useNodeRoute'

const FullReportDialog = lazyPart(
  async () => (await import('~/domain/scan/FullReportDialog')).FullReportDialog,
)

export function NodesPage() {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const { client, name } = useClusterScope()
  const list = useQuery(nodesQuery(client))
  const systems = useMemo(() => list.data?.rows.map(({ os }) => os) ?? [], [list.data])
  const columns = useMemo(() => nodeColumns(t, s), [t, s])
  const facets = useMemo(() => nodeFacets(t, s, systems), [t, s, systems])
  const { nodeId, nodeHref } = useNodeRoute()
  const { isWide } = useNodePanel()
  const panel = useOutlet()
  return (
    <SplitView
      panel={panel}
      isCovered={isWide}
      main={
        <Page
          title={t('title')}
          crumbs={[{ label: t('assets') }]}
          purpose={<RichMessage text={t('purpose')} parts={{ cluster: <bdi>{name}</bdi> }} />}
          actions={
            <>
              <AutoScanSwitch kind="host" />
              <FullReportButton />
            </>
          }
        >
          <DataTable
            id="nodes"
            label={t('title')}
            state={tableState(list)}
            columns={columns}
            facets={facets}
            getRowId={(node) => node.id}
            rowHref={nodeHref}
            selectedRowId={nodeId}
            defaultSort={{ id: 'high', desc: true }}
            filterPlaceholder={t('filterNodes')}
            empty={<EmptyState title={t('noNodes')} text={t('noNodesText')} />}
            csvName={`nodes-${name}`}
            onRefresh={() => void list.refetch()}
          />
        </Page>
      }
    />
  )
}

/** A bulk report is checked as a write: a reader would get an empty file without an error (semantics.md e.2). */
function FullReportButton() {
  const t = useMessages(messages)
  const [isOpen, setOpen] = useState(false)
  const obstacle = useWriteObstacle('rt_scan')
  return (
    <>
      <Tooltip title={obstacle ?? ''}>
        <span>
          <Button disabled={obstacle !== undefined} aria-description={obstacle} onClick={() => setOpen(true)}>
            {t('fullReport')}
          </Button>
        </span>
      </Tooltip>
      {isOpen && <FullReportDialog kind="hosts" onClose={() => setOpen(false)} />}
    </>
  )
}
