/** A vulnerability database older than this misses what was published since (incumbent 3.4). */
const OLD_MS = 7 * 24 * 3_600_000

/** Whether a scanner's vulnerability database needs an update; an unknown date is not called old. */
export function isDatabaseOld(madeAt: Date | null, now: Date): boolean {
  return madeAt !== null && now.getTime() - madeAt.getTime() > OLD_MS
}
