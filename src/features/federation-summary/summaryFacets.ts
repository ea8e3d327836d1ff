import type { Translate } from '~/shared/i18n/useMessages'
import { scoreBand } from '~/shared/ui/scoreBand'
import type { Facet } from '~/shared/ui/table/types'
import type { messages } from './messages'
import { STANDINGS, standingOf } from './model/condition'
import {
  DATABASE_AGES,
  databaseAgeOf,
  SCORE_BINS,
  scoreBinOf,
  shownVersion,
  SYNC_STATES,
  syncStateOf,
  UNKNOWN_VERSION,
  versionCounts,
} from './model/distributions'
import type { SummaryRow } from './model/summaryRow'

type T = Translate<(typeof messages)['en']>

const ANSWERS = ['answered', 'waiting', 'unreachable', 'denied', 'failed'] as const
const BANDS = ['good', 'fair', 'poor'] as const
const SKEWS = ['none', 'some', 'large', 'unknown'] as const

/** Filters of the table; every segment of a chart is a link to one of their values. */
export function summaryFacets(t: T, rows: readonly SummaryRow[]): readonly Facet<SummaryRow>[] {
  return [
    {
      id: 'standing',
      label: t('facetStanding'),
      valueOf: standingOf,
      options: STANDINGS.map((value) => ({ value, label: t(`standingLabel.${value}`) })),
    },
    menu(
      'answer',
      t('facetAnswer'),
      ANSWERS,
      (row) => row.outcome,
      (value) => t(`answer.${value}`),
    ),
    menu('band', t('facetBand'), BANDS, bandOf, (value) => t(`band.${value}`)),
    menu('score', t('facetScore'), SCORE_BINS, scoreBinOf, (value) =>
      t('scoreFromTo', { from: value, to: (SCORE_BINS.indexOf(value) + 1) * 10 }),
    ),
    menu(
      'version',
      t('facetVersion'),
      versionCounts(rows).map(([version]) => version),
      shownVersion,
      (value) => (value === UNKNOWN_VERSION ? t('unknown') : value),
    ),
    menu(
      'database',
      t('facetDatabase'),
      DATABASE_AGES,
      (row) => databaseAgeOf(row, Date.now()),
      (value) => t(`database.${value}`),
    ),
    menu(
      'rules',
      t('facetRules'),
      SYNC_STATES,
      (row) => syncStateOf(row) ?? '',
      (value) => t(`rules.${value}`),
    ),
    menu(
      'clock',
      t('facetClock'),
      SKEWS,
      (row) => row.skew?.size ?? 'unknown',
      (value) => t(`clock.${value}`),
    ),
  ]
}

const bandOf = ({ outcome, numbers: { score } }: SummaryRow) =>
  outcome === 'answered' && typeof score === 'number' ? scoreBand(score) : ''

function menu<const Value extends string>(
  id: string,
  label: string,
  values: readonly Value[],
  valueOf: (row: SummaryRow) => string,
  nameOf: (value: Value) => string,
): Facet<SummaryRow> {
  return {
    id,
    label,
    kind: 'menu',
    valueOf,
    options: values.map((value) => ({ value, label: nameOf(value) })),
  }
}
