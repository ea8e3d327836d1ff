import CompareIcon from '@mui/icons-material/CompareArrowsOutlined'
import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { CoverageStrip } from '~/domain/federation/CoverageStrip'
import type { Membership } from '~/domain/federation/model/membership'
import { coverageOf } from '~/domain/federation/model/coverage'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { useMessages } from '~/shared/i18n/useMessages'
import { toggled } from '~/shared/lib/toggled'
import { Banner } from '~/shared/ui/Banner'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { ClusterChoice } from './ClusterChoice'
import { CompareTable } from './CompareTable'
import { compareUrl } from './compareUrl'
import { messages } from './messages'
import { summaryHref } from './summaryUrl'
import { useSummaryRows } from './useSummaryRows'

/** The chosen clusters, in the order of the address, and what differs between them. */
export function CompareView({ membership }: { readonly membership: Membership }) {
  const t = useMessages(messages)
  const [{ clusters: ids, only }, update] = useUrlState(compareUrl)
  const chosen = useMemo(
    () => ids.flatMap((id) => membership.clusters.find((cluster) => cluster.id === id) ?? []),
    [ids, membership.clusters],
  )
  // The primary is asked in any case: other clocks and versions are measured against it.
  const asked = useMemo(
    () => membership.clusters.filter((cluster) => cluster.isLocal || chosen.includes(cluster)),
    [membership.clusters, chosen],
  )
  const { rows: askedRows, refresh } = useSummaryRows(asked)
  const rows = chosen.flatMap((cluster) => askedRows.find((row) => row.cluster.id === cluster.id) ?? [])
  const unknown = ids.length - chosen.length
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <ClusterChoice
        clusters={membership.clusters}
        chosen={chosen}
        onToggle={({ id }) => update((present) => ({ clusters: toggled(present.clusters, id) }))}
        onClear={() => update({ clusters: [] })}
      />
      {unknown > 0 && <Banner tone="warning">{t('compareUnknown', { count: unknown })}</Banner>}
      {rows.length < 2 ? (
        <StateMessage icon={<CompareIcon />} title={t('compareEmptyTitle')} text={t('compareEmptyText')} />
      ) : (
        <>
          <CoverageStrip
            coverage={coverageOf(rows)}
            hrefOf={(answer) => summaryHref({ answer })}
            onAskAgain={refresh}
          />
          <CompareTable
            rows={rows}
            onlyDifferences={only === 'differences'}
            onOnlyDifferences={(isOnly) =>
              update({ only: isOnly ? 'differences' : 'all' }, { replace: true })
            }
          />
        </>
      )}
    </Box>
  )
}
