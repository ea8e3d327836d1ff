import { parseTime } from '~/shared/lib/time'

/** A cluster's clock against the browser's. */
export interface ClockReading {
  /** Milliseconds the cluster's clock is ahead of the browser's; negative when it is behind. */
  readonly aheadMs: number
  /** The true value is at most this far away. */
  readonly uncertaintyMs: number
}

/** `read_at` has whole seconds: the moment lies anywhere in the second that follows. */
const HALF_SECOND_MS = 500

/**
 * The cluster read its clock somewhere between sending and receiving.
 * @param readAt RFC 3339 in whole seconds
 * @param sentMs and `receivedMs` by the browser's clock
 */
export function clockReading(readAt: string, sentMs: number, receivedMs: number): ClockReading | null {
  const time = parseTime(readAt)
  if (time === null) return null
  const travelMs = Math.max(0, receivedMs - sentMs)
  return {
    aheadMs: time.getTime() + HALF_SECOND_MS - (sentMs + travelMs / 2),
    uncertaintyMs: HALF_SECOND_MS + travelMs / 2,
  }
}

/** Join tickets and the tickets between clusters live two minutes of the sender's clock (semantics.md m.1). */
const SKEW_WARNING_MS = 60_000

/** How a cluster's clock differs from the primary's: the browser's own error falls out. */
export interface ClockSkew {
  readonly skewMs: number
  readonly uncertaintyMs: number
  /** `none`: no more than the measurement could tell; `some`: measurable; `large`: things begin to fail. */
  readonly size: 'none' | 'some' | 'large'
}

export function clockSkew(cluster: ClockReading, primary: ClockReading): ClockSkew {
  const skewMs = cluster.aheadMs - primary.aheadMs
  const uncertaintyMs = cluster.uncertaintyMs + primary.uncertaintyMs
  const amount = Math.abs(skewMs)
  const size = amount <= uncertaintyMs ? 'none' : amount > SKEW_WARNING_MS ? 'large' : 'some'
  return { skewMs, uncertaintyMs, size }
}
