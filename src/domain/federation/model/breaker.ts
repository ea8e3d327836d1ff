/** Consecutive failures after which a cluster is left alone for a while (docs/decisions/019). */
const FAILURES_BEFORE_REST = 3
const FIRST_REST_MS = 60_000
const LONGEST_REST_MS = 10 * 60_000
/** Rests differ by up to a fifth, so that clusters that died together are not asked together. */
const JITTER = 0.2

/**
 * Whether a cluster is asked.
 * - `closed`: it answered last time, requests flow
 * - `half-open`: it was never asked, failed a moment ago, or has rested: one request at a time finds out
 * - `open`: it rests, and is not asked before `restUntilMs`
 */
export interface Breaker {
  readonly state: 'closed' | 'half-open' | 'open'
  /** Failures in a row. */
  readonly failures: number
  /** End of the rest by the engine's clock; 0 unless open. */
  readonly restUntilMs: number
}

/** Nothing is known of the cluster. */
export const untried: Breaker = { state: 'half-open', failures: 0, restUntilMs: 0 }

/** The cluster answered, whatever it said. */
export const afterAnswer: Breaker = { state: 'closed', failures: 0, restUntilMs: 0 }

/** @param random in [0, 1): lengthens or shortens the rest */
export function afterFailure({ failures }: Breaker, nowMs: number, random: number): Breaker {
  const count = failures + 1
  if (count < FAILURES_BEFORE_REST) return { state: 'half-open', failures: count, restUntilMs: 0 }
  const restMs = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (count - FAILURES_BEFORE_REST))
  const jitter = 1 + JITTER * (2 * random - 1)
  return { state: 'open', failures: count, restUntilMs: nowMs + restMs * jitter }
}

/** The breaker as it is now: a rest that is over lets one request find out. */
export function atTime(breaker: Breaker, nowMs: number): Breaker {
  return breaker.state === 'open' && nowMs >= breaker.restUntilMs ? wake(breaker) : breaker
}

/** Ends a rest before its time, because a person asked. The next failure begins a longer one. */
export function wake(breaker: Breaker): Breaker {
  return breaker.state === 'open' ? { ...breaker, state: 'half-open', restUntilMs: 0 } : breaker
}
