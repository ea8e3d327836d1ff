import { clusterHref } from '~/domain/federation/clusterHref'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { ChartLegend } from '~/shared/ui/charts/ChartLegend'
import { StackedBarList } from '~/shared/ui/charts/StackedBarList'
import { messages } from '../messages'
import { discoverShare, modesOf, type ModeShares } from '../model/distributions'
import type { ChartProps } from './ChartProps'
import { NothingYet } from './NothingYet'

const MODES = ['discover', 'monitor', 'protect'] as const
/** Under the bar of all clusters: those that watch least. */
const WORST = 3

/** Which share of the groups is only learned from, watched, or protected. */
export function ModesChart({ rows }: ChartProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const told = rows
    .flatMap((row) => {
      const modes = modesOf(row)
      return modes ? [{ row, modes }] : []
    })
    .sort((a, b) => discoverShare(b.modes) - discoverShare(a.modes))
  const all = told.reduce<ModeShares>((sum, { modes }) => added(sum, modes), {
    discover: 0,
    monitor: 0,
    protect: 0,
  })
  const percent = (modes: ModeShares, mode: keyof ModeShares) =>
    Math.round((100 * modes[mode]) / Math.max(1, modes.discover + modes.monitor + modes.protect))
  const segments = (modes: ModeShares) =>
    MODES.map((mode) => ({
      label: t(`mode.${mode}`),
      value: percent(modes, mode),
      token: `mode-${mode}-fill` as const,
    }))
  const cells = (modes: ModeShares) => MODES.map((mode) => percent(modes, mode))
  const allName = t('inClusters', { count: told.length, value: formatNumber(told.length, language) })
  return (
    <ChartCard
      title={t('policyMode')}
      unit={t('unitGroups')}
      height={124}
      finding={
        told.length === 0 ? t('nothingCounted') : t('modesFinding', { percent: percent(all, 'protect') })
      }
      table={{
        columns: [t('columnCluster'), ...MODES.map((mode) => t(`mode.${mode}`))],
        rows: [
          [allName, ...cells(all)],
          ...told.map(({ row, modes }) => [row.cluster.name, ...cells(modes)] as const),
        ],
      }}
    >
      {told.length === 0 ? (
        <NothingYet text={t('nothingCounted')} />
      ) : (
        <>
          <StackedBarList
            scale="whole"
            items={[
              { label: allName, segments: segments(all) },
              ...told.slice(0, WORST).map(({ row, modes }) => ({
                label: row.cluster.name,
                href: clusterHref(row.cluster),
                segments: segments(modes),
              })),
            ]}
          />
          <ChartLegend
            entries={MODES.map((mode) => ({ label: t(`mode.${mode}`), token: `mode-${mode}-fill` as const }))}
          />
        </>
      )}
    </ChartCard>
  )
}

const added = (a: ModeShares, b: ModeShares): ModeShares => ({
  discover: a.discover + b.discover,
  monitor: a.monitor + b.monitor,
  protect: a.protect + b.protect,
})
