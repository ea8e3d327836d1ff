import { useMessages } from '~/shared/i18n/useMessages'
import { StackedBar } from '~/shared/ui/StackedBar'
import { scanMessages } from './messages'
import type { CheckNumbers } from './model/check'

const COLOUR = {
  pass: 'state-ok-fill',
  info: 'state-warning-fill',
  fail: 'state-error-fill',
} as const

/** How a benchmark went: a thin bar, and passed, informative and failed checks under it. */
export function CheckCounts({ counts }: { readonly counts: CheckNumbers }) {
  const t = useMessages(scanMessages)
  return (
    <StackedBar
      label={t('byResult')}
      legend
      segments={(['pass', 'info', 'fail'] as const).map((kind) => ({
        label: t(`checkCount.${kind}`),
        value: counts[kind],
        token: COLOUR[kind],
      }))}
    />
  )
}
