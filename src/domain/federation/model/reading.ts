import { ApiError } from '~/shared/api/ApiError'

/** One thing asked of one cluster, as the query cache has it. */
export interface Reading<T> {
  /** The last good answer, if there ever was one; it stays while later attempts fail. */
  readonly data: T | undefined
  /** Why the last attempt failed; null when it did not, or when there was none. */
  readonly error: unknown
  /** Milliseconds of the console's clock when `data` came, 0 when never. */
  readonly dataUpdatedAt: number
}

/** What was never asked. */
export const unread: Reading<never> = { data: undefined, error: null, dataUpdatedAt: 0 }

/**
 * What became of asking a cluster.
 * - `answered`: the last attempt brought data
 * - `waiting`: the first answer is due
 * - `unreachable`: it cannot be asked now, or did not answer in time
 * - `denied`: it refuses this user, or the primary on the user's behalf
 * - `failed`: it answered with an error or with something that cannot be read
 */
export type Outcome = 'answered' | 'waiting' | 'unreachable' | 'denied' | 'failed'

/** @param canAsk whether the primary can forward to the cluster (`canOpenCluster`) */
export function outcomeOf(canAsk: boolean, { data, error }: Reading<unknown>): Outcome {
  if (!canAsk) return 'unreachable'
  if (error) return failureOutcome(error)
  return data === undefined ? 'waiting' : 'answered'
}

function failureOutcome(error: unknown): Outcome {
  if (!(error instanceof ApiError)) return 'failed'
  switch (error.kind) {
    case 'forbidden':
    case 'cluster-auth':
    case 'unauthenticated':
      return 'denied'
    case 'cluster-unreachable':
    case 'timeout':
    case 'network':
    case 'busy':
      return 'unreachable'
    default:
      return 'failed'
  }
}

/** The same for several readings of one cluster: the worst decides, so that no total counts half a cluster. */
export function jointOutcome(outcomes: readonly Outcome[]): Outcome {
  return SEVERITY.find((outcome) => outcomes.includes(outcome)) ?? 'waiting'
}

const SEVERITY: readonly Outcome[] = ['unreachable', 'denied', 'failed', 'waiting', 'answered']
