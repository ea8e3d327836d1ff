const MINUTE_S = 60
const HOUR_S = 3_600
const DAY_S = 86_400

/** Intervals on offer, in seconds: five minutes to a week. */
export const INTERVALS: readonly number[] = [
  ...[5, 10, 15, 30].map((minutes) => minutes * MINUTE_S),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR_S),
  ...[1, 2, 3, 4, 5, 6, 7].map((days) => days * DAY_S),
]

/** The largest unit in which an interval is whole: 5400 s are 90 minutes. */
export function intervalIn(seconds: number): {
  readonly value: number
  readonly unit: 'minutes' | 'hours' | 'days'
} {
  if (seconds % DAY_S === 0) return { value: seconds / DAY_S, unit: 'days' }
  if (seconds % HOUR_S === 0) return { value: seconds / HOUR_S, unit: 'hours' }
  return { value: Math.round(seconds / MINUTE_S), unit: 'minutes' }
}

/**
 * When a periodical scan begins next, in ms since the epoch. The controller counts from when the registry was saved or
 * last began, which the API does not give exactly: the last start is the best that is known.
 * @returns undefined without a schedule or before the first start
 */
export function nextScanMs(
  { schedule, interval }: { readonly schedule: string; readonly interval: number },
  lastStart: Date | null,
): number | undefined {
  if (schedule !== 'periodical' || !lastStart || interval <= 0) return undefined
  return lastStart.getTime() + interval * 1000
}
