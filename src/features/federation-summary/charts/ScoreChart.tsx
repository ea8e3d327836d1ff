import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { ChartLegend } from '~/shared/ui/charts/ChartLegend'
import { Histogram } from '~/shared/ui/charts/Histogram'
import { scoreBand, type ScoreBand } from '~/shared/ui/scoreBand'
import { messages } from '../messages'
import { SCORE_BINS, scoreBinOf } from '../model/distributions'
import { countBy } from '../model/totals'
import { summaryHref } from '../summaryUrl'
import type { ChartProps } from './ChartProps'

const TICKS = ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '100']
const PLOT_PX = 148
const BANDS = ['good', 'fair', 'poor'] as const
const BAND_TOKENS = {
  good: 'state-ok-fill',
  fair: 'state-warning-fill',
  poor: 'state-error-fill',
} as const

/** How many clusters have which score. */
export function ScoreChart({ rows, labels }: ChartProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const counts = countBy(rows, [...SCORE_BINS, ''], scoreBinOf)
  const bins = SCORE_BINS.map((bin, index) => {
    const upper = (index + 1) * 10
    const value = counts[bin]
    return {
      bin,
      value,
      band: scoreBand(upper),
      name: t('scoreFromTo', { from: bin, to: upper }),
      label: t('scoreBin', { from: bin, to: upper, count: value }),
    }
  })
  const inBand = (band: ScoreBand) =>
    bins.filter((bin) => bin.band === band).reduce((sum, { value }) => sum + value, 0)
  return (
    <ChartCard
      title={t('scoreDistribution')}
      unit={t('unitScores')}
      height={PLOT_PX + 52}
      finding={t('scoreFinding', {
        good: formatNumber(inBand('good'), language),
        fair: formatNumber(inBand('fair'), language),
        poor: formatNumber(inBand('poor'), language),
      })}
      table={{
        columns: [t('columnScore'), t('clusters')],
        rows: bins.map(({ name, value }) => [name, value]),
      }}
    >
      <Histogram
        height={PLOT_PX}
        ticks={TICKS}
        bins={bins.map(({ bin, value, band, label }) => ({
          label,
          value,
          token: BAND_TOKENS[band],
          href: summaryHref({ score: bin }, labels),
        }))}
      />
      <ChartLegend
        entries={BANDS.map((band) => ({
          label: t(`band.${band}`),
          value: formatNumber(inBand(band), language),
          token: BAND_TOKENS[band],
          href: summaryHref({ band }, labels),
        }))}
      />
    </ChartCard>
  )
}
