import type { Outcome } from './reading'

/** How much of the fleet a total stands on, and how old its parts are. */
export interface Coverage {
  readonly total: number
  readonly answered: number
  readonly waiting: number
  readonly unreachable: number
  readonly denied: number
  readonly failed: number
  /** Milliseconds of the console's clock: when the youngest and the oldest counted answer came. Null without any. */
  readonly newestAtMs: number | null
  readonly oldestAtMs: number | null
}

/** One cluster's part in a total. */
export interface Counted {
  readonly outcome: Outcome
  /** When its answer came, 0 when never. */
  readonly answeredAtMs: number
}

export function coverageOf(clusters: readonly Counted[]): Coverage {
  const count = (outcome: Outcome) => clusters.filter((cluster) => cluster.outcome === outcome).length
  const times = clusters
    .filter(({ outcome, answeredAtMs }) => outcome === 'answered' && answeredAtMs > 0)
    .map(({ answeredAtMs }) => answeredAtMs)
  return {
    total: clusters.length,
    answered: count('answered'),
    waiting: count('waiting'),
    unreachable: count('unreachable'),
    denied: count('denied'),
    failed: count('failed'),
    newestAtMs: times.length === 0 ? null : Math.max(...times),
    oldestAtMs: times.length === 0 ? null : Math.min(...times),
  }
}

/** Clusters a total leaves out for good reasons: all that did not answer and are not waited for. */
export const missingOf = ({ unreachable, denied, failed }: Coverage) => unreachable + denied + failed
