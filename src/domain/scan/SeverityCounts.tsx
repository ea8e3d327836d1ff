import { useMessages } from '~/shared/i18n/useMessages'
import { StackedBar } from '~/shared/ui/StackedBar'
import { scanMessages } from './messages'
import type { Severity, SeverityNumbers } from './model/severity'

interface Props {
  /** `low` is left out where the API does not count it: in lists and summaries. */
  readonly counts: Pick<SeverityNumbers, 'critical' | 'high' | 'medium'> & {
    readonly low?: number | undefined
  }
  /** The filtered list behind a number. */
  readonly hrefOf?: ((severity: Severity) => string) | undefined
}

/** Vulnerabilities by severity: a thin bar, and the numbers with their words under it. */
export function SeverityCounts({ counts, hrefOf }: Props) {
  const t = useMessages(scanMessages)
  const shown = (['critical', 'high', 'medium', 'low'] as const).filter(
    (severity) => counts[severity] !== undefined,
  )
  return (
    <StackedBar
      label={t('bySeverity')}
      legend
      segments={shown.map((severity) => ({
        label: t(`count.${severity}`),
        value: counts[severity] ?? 0,
        token: `sev-${severity}-fill`,
        to: hrefOf?.(severity),
      }))}
    />
  )
}
