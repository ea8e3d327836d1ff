import type { Language } from '~/shared/i18n/i18n'
import { formatNumber } from '~/shared/lib/number'
import { formatDuration } from '~/shared/lib/time'
import type { ClockSkew } from './model/clockReading'

const SECOND_MS = 1_000
/** Up to here a skew is told in seconds: tickets between clusters live for two minutes. */
const IN_SECONDS_MS = 5 * 60_000

/** "+95 s", "−12 min", "±1 s" when no difference could be measured. */
export function formatSkew({ skewMs, uncertaintyMs, size }: ClockSkew, language: Language): string {
  if (size === 'none') return `±${seconds(uncertaintyMs, language)}`
  const sign = skewMs < 0 ? '−' : '+'
  const amount = Math.abs(skewMs)
  return sign + (amount < IN_SECONDS_MS ? seconds(amount, language) : formatDuration(amount, language))
}

const seconds = (ms: number, language: Language) =>
  `${formatNumber(Math.max(1, Math.round(ms / SECOND_MS)), language)} s`
