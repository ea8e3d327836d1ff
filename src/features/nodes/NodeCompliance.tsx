import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { complianceQuery } from '~/domain/scan/api/queries'
import { CheckDetails } from '~/domain/scan/CheckDetails'
import { CheckTable } from '~/domain/scan/CheckTable'
import { FindingFrame } from '~/domain/scan/FindingFrame'
import { scanMessages } from '~/domain/scan/messages'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatMoment, fromUnixSeconds } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { tableState } from '~/shared/ui/table/tableState'
import type { NodeWire } from './api/schema'
import { messages } from './messages'
import { useNodePanel } from './useNodeRoute'

/** The CIS benchmark of a node; one check in full when the address names it. */
export function NodeCompliance({ node }: { readonly node: NodeWire }) {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const now = useNow(60_000)
  const { client, name: cluster } = useClusterScope()
  const { check, checkHref, closeFinding } = useNodePanel()
  const compliance = useQuery(complianceQuery(client, 'host', node.id))
  const open = compliance.data?.items.rows.find(({ id }) => id === check)
  if (open) {
    return (
      <FindingFrame title={open.test_number} backLabel={s('checks')} onBack={closeFinding}>
        <CheckDetails check={open} />
      </FindingFrame>
    )
  }
  const ran = fromUnixSeconds(compliance.data?.run_timestamp ?? 0)
  return (
    <>
      {ran && (
        <Typography variant="caption" component="p" sx={{ mb: 1, color: token('text-3') }}>
          {t('ranAt', {
            version: compliance.data?.kubernetes_cis_version ?? '',
            moment: formatMoment(ran, new Date(now), language),
          })}
        </Typography>
      )}
      <CheckTable
        id="node-checks"
        prefixUrl
        state={tableState(compliance, ({ items }) => items)}
        rowHref={({ id }) => checkHref(id)}
        csvName={`compliance-${node.name}`}
        onRefresh={() => void compliance.refetch()}
        errorWords={{ subject: s('checks'), clusterName: cluster }}
      />
    </>
  )
}
