import { useQuery } from '@tanstack/react-query'
import { ScanButton } from '~/domain/scan/ScanButton'
import { VulnerabilityReport } from '~/domain/scan/VulnerabilityReport'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { PanelTabs } from '~/shared/ui/PanelTabs'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { nodesQuery } from './api/queries'
import type { NodeWire } from './api/schema'
import { messages } from './messages'
import { nodeStateOf } from './model/nodeState'
import { NodeCompliance } from './NodeCompliance'
import { NodeContainers } from './NodeContainers'
import { NodeDetails } from './NodeDetails'
import { NodeStateLabel } from './NodeStateLabel'
import { NODE_TABS, useNodePanel, useNodeRoute, type NodeTab } from './useNodeRoute'

/** One node: facts, vulnerabilities, benchmark and what runs on it. */
export function NodePanel() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const list = useQuery(nodesQuery(client))
  const { nodeId = '', closePanel } = useNodeRoute()
  const { isWide, setWide } = useNodePanel()
  const node = list.data?.rows.find(({ id }) => id === nodeId)
  const title = node?.name ?? nodeId.split(':')[0] ?? nodeId
  return (
    <SidePanel
      title={<bdi>{title}</bdi>}
      label={t('nodeLabel', { name: title })}
      subtitle={
        node && <RichMessage text={t('nodeOn', { os: node.os })} parts={{ cluster: <bdi>{cluster}</bdi> }} />
      }
      status={node && <NodeStateLabel node={node} />}
      actions={
        node && (
          <ScanButton
            target={{ kind: 'host', id: node.id }}
            name={node.name}
            label={t('scanNode')}
            brief={node.scan_summary}
            obstacle={nodeStateOf(node.state) === 'connected' ? undefined : t('noEnforcer')}
          />
        )
      }
      isWide={isWide}
      onWide={setWide}
      onClose={closePanel}
    >
      {node ? (
        <NodeTabs key={node.id} node={node} />
      ) : list.isPending ? (
        <LoadingState label={t('tab.details')} />
      ) : list.data ? (
        <EmptyState title={t('gone')} text={t('goneText', { cluster })} />
      ) : (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} clusterName={cluster} />
      )}
    </SidePanel>
  )
}

function NodeTabs({ node }: { readonly node: NodeWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { tab, openTab, cve, cveHref, closeFinding } = useNodePanel()
  // Low ones are not counted here (semantics.md e.1), so the tab of vulnerabilities has no number.
  const counts: Readonly<Partial<Record<NodeTab, number>>> = { containers: node.containers }
  return (
    <PanelTabs
      label={t('tabs')}
      tabs={NODE_TABS.map((id) => ({
        id,
        label: t(`tab.${id}`),
        count: counts[id] === undefined ? undefined : formatNumber(counts[id], language),
      }))}
      current={tab}
      onChange={openTab}
    >
      {tab === 'details' && <NodeDetails node={node} />}
      {tab === 'vulnerabilities' && (
        <VulnerabilityReport
          id="node-cves"
          target={{ kind: 'host', id: node.id }}
          brief={node.scan_summary}
          csvName={`vulnerabilities-${node.name}`}
          openId={cve}
          hrefOf={cveHref}
          onBack={closeFinding}
        />
      )}
      {tab === 'compliance' && <NodeCompliance node={node} />}
      {tab === 'containers' && <NodeContainers node={node} />}
    </PanelTabs>
  )
}
