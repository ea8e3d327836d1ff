import Box from '@mui/material/Box'
import { useMemo, useRef, type MouseEvent } from 'react'
import { pageNames } from '~/domain/feature/pageNames'
import { CoverageStrip } from '~/domain/federation/CoverageStrip'
import { FederationTabs } from '~/domain/federation/FederationTabs'
import { hasChosenLabel } from '~/domain/federation/labels/labels'
import { LabelFilter } from '~/domain/federation/labels/LabelFilter'
import { ViewsMenu } from '~/domain/federation/labels/ViewsMenu'
import { localOf, managedClusters, type Membership } from '~/domain/federation/model/membership'
import { fleetIntervalMs } from '~/domain/federation/useFleet'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { StaleBadge } from '~/shared/ui/states/StaleBadge'
import { lazyPart } from '~/shared/ui/lazyPart'
import Skeleton from '@mui/material/Skeleton'
import { DatabaseAgeChart } from './charts/DatabaseAgeChart'
import { ModesChart } from './charts/ModesChart'
import { RulesChart } from './charts/RulesChart'
import { ScoreChart } from './charts/ScoreChart'
import { VersionsChart } from './charts/VersionsChart'
import { VulnerabilitiesChart } from './charts/VulnerabilitiesChart'
import { ExportMenu } from './ExportMenu'
import { FleetMap } from './FleetMap'
import { KpiCard } from './KpiCard'
import { messages } from './messages'
import { totalsOf } from './model/totals'
import { PrintSheet } from './PrintSheet'
import { SkewBanner } from './SkewBanner'
import { summaryHref } from './summaryUrl'
import { useSummaryRows } from './useSummaryRows'
import { VersionSkewCard } from './VersionSkewCard'
import { viewUrl } from './viewUrl'

const Kiosk = lazyPart(async () => (await import('./Kiosk')).Kiosk)

const SummaryTable = lazyPart(
  async () => (await import('./SummaryTable')).SummaryTable,
  <Skeleton variant="rectangular" height={320} />,
)

/** So few tiles fill no card as tall as the charts beside it: they get the whole width instead. */
const FEW = 18

interface Props {
  readonly membership: Membership
  /** Set while the membership cannot be read again: when it was last read. */
  readonly staleSince: Date | undefined
  readonly onRefresh: () => void
}

/** The federation in one view; it stands at once and fills in as the clusters answer. */
export function SummaryView({ membership, staleSince, onRefresh }: Props) {
  const t = useMessages(messages)
  const p = useMessages(pageNames)
  const [view, updateView] = useUrlState(viewUrl)
  const { rows: allRows, refresh } = useSummaryRows(membership.clusters)
  const rows = useMemo(
    () => allRows.filter((row) => hasChosenLabel(row.labels, view.label)),
    [allRows, view.label],
  )
  const totals = useMemo(() => totalsOf(rows), [rows])
  const table = useRef<HTMLDivElement>(null)
  const labels = view.label
  const askAgain = () => {
    onRefresh()
    refresh()
  }
  // A number leads to the list behind it, which is further down on the same page.
  const showTable = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest('a[href*="/federation/summary?"]') : null
    if (link) table.current?.scrollIntoView({ block: 'start' })
  }
  const isKiosk = view.kiosk === 'on'
  const map = (
    <FleetMap
      rows={rows}
      grouping={view.group}
      onGrouping={(group) => updateView({ group }, { replace: true })}
      showAll={isKiosk}
    />
  )
  const score = <ScoreChart rows={rows} labels={labels} />
  const rules = <RulesChart rows={rows} labels={labels} membership={membership} />
  const vulnerabilities = <VulnerabilitiesChart rows={rows} labels={labels} />
  const modes = <ModesChart rows={rows} labels={labels} />
  const versions = <VersionsChart rows={rows} labels={labels} />
  const databaseAge = <DatabaseAgeChart rows={rows} labels={labels} />
  const content = (
    <Box onClick={showTable} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      {staleSince && (
        <Box>
          <StaleBadge since={staleSince} onRetry={askAgain} />
        </Box>
      )}
      <LabelFilter chosen={labels} onChange={(label) => updateView({ label }, { replace: true })} />
      <CoverageStrip
        coverage={totals.coverage}
        hrefOf={(answer) => summaryHref({ answer }, labels)}
        onAskAgain={askAgain}
      />
      <SkewBanner rows={rows} labels={labels} />
      <KpiCard totals={totals} labels={labels} />
      {rows.length > FEW ? (
        <>
          <Columns columns="minmax(0, 2.8fr) minmax(0, 1fr)">
            {map}
            <Pile>
              {score}
              {rules}
            </Pile>
          </Columns>
          <Columns columns="minmax(0, 1.3fr) repeat(3, minmax(0, 1fr))" narrow="repeat(2, minmax(0, 1fr))">
            {vulnerabilities}
            {modes}
            {versions}
            {databaseAge}
          </Columns>
        </>
      ) : (
        <>
          {map}
          <Columns columns="repeat(3, minmax(0, 1fr))">
            {vulnerabilities}
            {score}
            <Pile>
              {rules}
              {versions}
            </Pile>
          </Columns>
          <Columns columns="repeat(2, minmax(0, 1fr))">
            {modes}
            {databaseAge}
          </Columns>
        </>
      )}
      <VersionSkewCard rows={rows} />
    </Box>
  )
  const name = localOf(membership)?.name ?? ''
  const seconds = Math.round(fleetIntervalMs(membership.clusters.length) / 1000)
  if (isKiosk) {
    return (
      <Kiosk name={name} seconds={seconds} onLeave={() => updateView({ kiosk: 'off' }, { replace: true })}>
        {content}
      </Kiosk>
    )
  }
  const sheet = { rows, totals, labels, name }
  return (
    <Page
      title={p('federationSummary')}
      crumbs={[{ label: t('federation') }]}
      purpose={
        <RichMessage
          text={t('purpose', { count: managedClusters(membership).length, seconds })}
          parts={{ name: <bdi>{name}</bdi> }}
        />
      }
      actions={
        <>
          <ViewsMenu page="summary" />
          <ExportMenu {...sheet} onKiosk={() => updateView({ kiosk: 'on' })} />
        </>
      }
      tabs={<FederationTabs current="summary" />}
    >
      <PrintSheet {...sheet}>{content}</PrintSheet>
      <Box ref={table} sx={{ mt: 1.5, scrollMarginTop: 12, displayPrint: 'none' }}>
        <SummaryTable rows={rows} membership={membership} onRefresh={askAgain} />
      </Box>
    </Page>
  )
}

interface ColumnsProps {
  readonly columns: string
  /** Between phone and desktop; one below the other when absent. */
  readonly narrow?: string
  readonly children: React.ReactNode
}

function Columns({ columns, narrow = 'minmax(0, 1fr)', children }: ColumnsProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: narrow, lg: columns },
        '& > *': { height: { lg: '100%' } },
      }}
    >
      {children}
    </Box>
  )
}

/** Two short charts above each other, beside a tall one. */
function Pile({ children }: { readonly children: React.ReactNode }) {
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, minWidth: 0, '& > :last-child': { flex: 1 } }}
    >
      {children}
    </Box>
  )
}
