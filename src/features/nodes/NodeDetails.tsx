import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { complianceQuery } from '~/domain/scan/api/queries'
import { CheckCounts } from '~/domain/scan/CheckCounts'
import { countChecks } from '~/domain/scan/model/check'
import { hasResult } from '~/domain/scan/model/scanState'
import { ScanStateLabel } from '~/domain/scan/ScanStateLabel'
import { SeverityCounts } from '~/domain/scan/SeverityCounts'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import type { NodeWire } from './api/schema'
import { messages } from './messages'
import { NodeFacts } from './NodeFacts'
import { useNodePanel } from './useNodeRoute'
import { WorstVulnerabilities } from './WorstVulnerabilities'

/** What a node is, and the state of its findings at a glance. */
export function NodeDetails({ node }: { readonly node: NodeWire }) {
  const t = useMessages(messages)
  const { openTab } = useNodePanel()
  const brief = node.scan_summary
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
        <Card title={t('findings')} onOpen={() => openTab('vulnerabilities')}>
          {hasResult(brief) ? <SeverityCounts counts={brief} /> : <ScanStateLabel brief={brief} />}
        </Card>
        <BenchmarkCard node={node} />
      </Box>
      <NodeFacts node={node} />
      {hasResult(brief) && <WorstVulnerabilities node={node} />}
    </Stack>
  )
}

function BenchmarkCard({ node }: { readonly node: NodeWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const client = useClusterClient()
  const user = useCurrentUser()
  const { openTab } = useNodePanel()
  // Forwarded reads run as the member's administrator; here the user needs the right.
  const maySee = client.clusterId !== localCluster || can(user, 'compliance', 'read')
  const compliance = useQuery({ ...complianceQuery(client, 'host', node.id), enabled: maySee })
  const checks = compliance.data?.items.rows ?? []
  const count = { count: checks.length, formatted: formatNumber(checks.length, language) }
  return (
    <Card
      title={t('benchmark')}
      note={checks.length > 0 ? t('checksCount', count) : undefined}
      onOpen={() => openTab('compliance')}
    >
      {checks.length > 0 ? (
        <CheckCounts counts={countChecks(checks)} />
      ) : (
        <Box sx={{ typography: 'body2', color: token('text-3') }}>
          {maySee ? !compliance.isPending && t('notRun') : t('benchmarkForbidden')}
        </Box>
      )}
    </Card>
  )
}

interface CardProps {
  readonly title: string
  readonly note?: string | undefined
  readonly onOpen: () => void
  readonly children: ReactNode
}

function Card({ title, note, onOpen, children }: CardProps) {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ p: 1.5, borderRadius: '8px', border: `1px solid ${token('border')}`, minHeight: 84 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 0.5 }}>
        <Button variant="text" size="small" onClick={onOpen} sx={{ ml: -1 }}>
          {title}
        </Button>
        {note !== undefined && (
          <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
            {note}
          </Box>
        )}
      </Box>
      {children}
    </Box>
  )
}
