import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import type { messages } from './messages'
import type { SummaryRow } from './model/summaryRow'
import type { Totals } from './model/totals'

type T = Translate<(typeof messages)['en']>

/** What a printed or saved summary must say about itself to be believed later. */
export interface Sheet {
  readonly rows: readonly SummaryRow[]
  readonly totals: Totals
  /** The labels it is limited to. */
  readonly labels: readonly string[]
  /** The cluster whose console made it. */
  readonly name: string
}

/** When, by whom, about which clusters, and which are missing: pairs of a name and a text. */
export function provenance(
  t: T,
  language: Language,
  { rows, totals, labels }: Sheet,
  user: string,
  madeAt: Date,
): readonly (readonly [name: string, value: string])[] {
  const missing = rows.filter(({ outcome }) => outcome !== 'answered')
  const { answered, total } = totals.coverage
  return [
    [t('provenanceMade'), madeAt.toISOString()],
    [t('provenanceBy'), user],
    [
      t('provenanceCovered'),
      t('provenanceCoveredValue', {
        answered: formatNumber(answered, language),
        total: formatNumber(total, language),
      }),
    ],
    [
      t('provenanceMissing'),
      missing.length === 0
        ? t('provenanceNone')
        : missing
            .map(({ cluster, outcome }) =>
              t('missingBecause', { name: cluster.name, reason: t(`answer.${outcome}`) }),
            )
            .join('; '),
    ],
    ...(labels.length === 0 ? [] : [[t('provenanceLabels'), labels.join('; ')] as const]),
  ]
}
