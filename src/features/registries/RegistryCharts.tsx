import Box from '@mui/material/Box'
import type { UseQueryResult } from '@tanstack/react-query'
import { scanMessages } from '~/domain/scan/messages'
import { ALL_REGISTRIES } from '~/domain/registry/names'
import type { Findings } from '~/domain/registry/model/tallyFindings'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { BarList, type BarListItem } from '~/shared/ui/charts/BarList'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { Donut, type DonutSegment } from '~/shared/ui/charts/Donut'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { messages } from './messages'
import { agesOf, totalsOf, type RegistryRow } from './model/registryRow'
import { RiskiestImages } from './RiskiestImages'
import { registriesPath, registryPath } from './paths'

const HEIGHT = 128
/** Leaves room for the legend beside the ring. */
const RING = 96

type Segment = DonutSegment & BarListItem

/** An empty list is not worth a link. */
const linkedWhereAny = (segments: readonly Segment[]) =>
  segments.map((segment) => (segment.value > 0 ? segment : { ...segment, href: undefined }))

interface Props {
  readonly rows: readonly RegistryRow[]
  readonly findings: UseQueryResult<Findings>
}

/** What all registries of the cluster come down to. */
export function RegistryCharts({ rows, findings }: Props) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: '5fr 5fr 7fr 4fr' },
        gap: 1.5,
        mb: 2,
        '& > *': { minWidth: 0 },
      }}
    >
      <ProgressCard rows={rows} />
      <WorstCard findings={findings.data} />
      <RiskiestImages findings={findings} height={HEIGHT} />
      <AgeCard rows={rows} />
    </Box>
  )
}

function ProgressCard({ rows }: Pick<Props, 'rows'>) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { clusterId } = useClusterClient()
  const totals = totalsOf(rows)
  const percent = totals.all === 0 ? 0 : Math.floor(((totals.scanned + totals.failed) / totals.all) * 100)
  const segments = linkedWhereAny([
    {
      label: t('totals.scanned'),
      value: totals.scanned,
      token: 'state-ok-fill',
      href: registryPath(clusterId, ALL_REGISTRIES),
    },
    {
      label: t('totals.queued'),
      value: totals.queued,
      token: 'state-progress-fill',
      href: `${registriesPath(clusterId)}?scan=scanning`,
    },
    {
      label: t('totals.failed'),
      value: totals.failed,
      token: 'state-error-fill',
      href: `${registriesPath(clusterId)}?scan=failed&scan=attention`,
    },
  ])
  return (
    <ChartCard
      title={t('progress')}
      unit={t('unit.images')}
      finding={t('progressFinding', { percent, total: formatNumber(totals.all, language) })}
      table={{ columns: [t('state'), t('images')], rows: segments.map(({ label, value }) => [label, value]) }}
      height={HEIGHT}
    >
      <Donut
        segments={segments}
        value={`${percent}%`}
        label={t('ofTotal', { total: formatNumber(totals.all, language) })}
        size={RING}
      />
    </ChartCard>
  )
}

const NONE = { critical: 0, high: 0, medium: 0, none: 0 }

function WorstCard({ findings }: { readonly findings: Findings | undefined }) {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const { clusterId } = useClusterClient()
  const worst = findings?.all ?? NONE
  const images = registryPath(clusterId, ALL_REGISTRIES)
  const segments = linkedWhereAny([
    // The controller sorts all images by their findings and filters by no severity: only both ends can be linked.
    { label: s('severity.critical'), value: worst.critical, token: 'sev-critical-fill', href: images },
    { label: s('severity.high'), value: worst.high, token: 'sev-high-fill' },
    { label: s('severity.medium'), value: worst.medium, token: 'sev-medium-fill' },
    { label: t('noFindings'), value: worst.none, token: 'sev-none-fill', href: `${images}?sort=findings` },
  ])
  return (
    <ChartCard
      title={t('worstFinding')}
      unit={t('unit.images')}
      finding={t('worstFindingFinding', { count: worst.critical })}
      table={{
        columns: [s('severity'), t('images')],
        rows: segments.map(({ label, value }) => [label, value]),
      }}
      height={HEIGHT}
    >
      {findings ? (
        <Donut
          segments={segments}
          value={formatNumber(worst.critical, language)}
          label={s('count.critical')}
          size={RING}
        />
      ) : (
        <EmptyState title={t('notKnown')} />
      )}
    </ChartCard>
  )
}

function AgeCard({ rows }: Pick<Props, 'rows'>) {
  const t = useMessages(messages)
  const now = useNow(60_000)
  const { clusterId } = useClusterClient()
  const ages = agesOf(rows, now)
  const items = linkedWhereAny([
    { label: t('age.day'), value: ages.day, token: 'state-ok-fill' },
    { label: t('age.week'), value: ages.week, token: 'state-ok-fill' },
    { label: t('age.older'), value: ages.older, token: 'state-warning-fill', labelToken: 'state-warning' },
    {
      label: t('age.never'),
      value: ages.never,
      token: 'state-error-fill',
      labelToken: 'state-error',
      href: `${registriesPath(clusterId)}?scan=never`,
    },
  ])
  return (
    <ChartCard
      title={t('lastScanned')}
      unit={t('unit.registries')}
      finding={t('lastScannedFinding', { count: ages.older + ages.never })}
      table={{
        columns: [t('lastScan'), t('registries')],
        rows: items.map(({ label, value }) => [label, value]),
      }}
      height={HEIGHT}
    >
      <BarList items={items} />
    </ChartCard>
  )
}
