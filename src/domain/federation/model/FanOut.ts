import { afterAnswer, afterFailure, atTime, untried, wake, type Breaker } from './breaker'

/** Requests to the fleet in flight at once (architecture.md 3). */
const AT_ONCE = 8
/** One cluster takes no more of them than this. */
const AT_ONCE_PER_CLUSTER = 2
/** Clusters that failed or were this slow share half of the places, so that the others always have the other half. */
const SLOW_MS = 3_000

/**
 * What an outcome says about the cluster.
 * - `answered`: it is there, even if it refused
 * - `failed`: it is not, and whatever else is asked of it would end the same way
 * - `unknown`: nothing, the request was given up or did not get as far
 */
export type Verdict = 'answered' | 'failed' | 'unknown'

export interface FanOutOptions {
  readonly verdictOf: (error: unknown) => Verdict
  /** Milliseconds of a clock that only moves on. */
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
}

interface Lane {
  breaker: Breaker
  running: number
  /** How long the last answer took. */
  lastMs: number
  lastError: unknown
}

interface Waiting {
  readonly lane: Lane
  readonly start: () => void
  readonly reject: (error: unknown) => void
}

/**
 * Sends requests to many clusters without letting the bad ones hold up the good ones: eight at once; a cluster nothing
 * is known of is asked one thing first, and the rest only when it answered; one that failed three times in a row rests.
 * Knows no network and no clock of its own, so that its promises can be tested.
 */
export class FanOut {
  readonly #options: FanOutOptions
  readonly #lanes = new Map<string, Lane>()
  readonly #queue = new Set<Waiting>()
  #running = 0
  #suspectsRunning = 0

  constructor(options: FanOutOptions) {
    this.#options = options
  }

  /**
   * Runs a request of a cluster when its turn comes. Rejects like the request; at once with the last failure while the
   * cluster rests; with the failure of the request before it when that showed that the cluster does not answer; with
   * the abort reason when the signal is aborted while it waits. An abort after the start is the request's own affair.
   */
  run<T>(clusterId: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const lane = this.#laneOf(clusterId)
    lane.breaker = atTime(lane.breaker, this.#options.now())
    if (signal?.aborted) return Promise.reject(asError(signal.reason))
    if (lane.breaker.state === 'open') return Promise.reject(asError(lane.lastError))
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#queue.delete(waiting)
        signal?.removeEventListener('abort', giveUp)
      }
      const giveUp = () => waiting.reject(signal?.reason)
      const waiting: Waiting = {
        lane,
        start: () => {
          leave()
          void this.#occupy(lane, task).then(resolve, reject)
        },
        reject: (error) => {
          leave()
          reject(asError(error))
        },
      }
      signal?.addEventListener('abort', giveUp, { once: true })
      this.#queue.add(waiting)
      this.#startNext()
    })
  }

  /** Lets resting clusters be asked again: a person opened a page or pressed the button. */
  wakeAll(): void {
    for (const lane of this.#lanes.values()) lane.breaker = wake(lane.breaker)
  }

  #laneOf(clusterId: string): Lane {
    const known = this.#lanes.get(clusterId)
    if (known) return known
    const lane: Lane = { breaker: untried, running: 0, lastMs: 0, lastError: undefined }
    this.#lanes.set(clusterId, lane)
    return lane
  }

  #startNext(): void {
    for (const waiting of this.#queue) {
      if (this.#running >= AT_ONCE) return
      if (this.#mayStart(waiting.lane)) waiting.start()
    }
  }

  #mayStart(lane: Lane): boolean {
    if (isSuspect(lane) && this.#suspectsRunning >= AT_ONCE / 2) return false
    return lane.running < (lane.breaker.state === 'closed' ? AT_ONCE_PER_CLUSTER : 1)
  }

  /** Takes a place, runs, gives the place back, and remembers what that said about the cluster. */
  async #occupy<T>(lane: Lane, task: () => Promise<T>): Promise<T> {
    const isProbe = lane.breaker.state !== 'closed'
    const weight = isSuspect(lane) ? 1 : 0
    const startedMs = this.#options.now()
    this.#running += 1
    this.#suspectsRunning += weight
    lane.running += 1
    try {
      const result = await task()
      lane.lastMs = this.#options.now() - startedMs
      this.#learn(lane, 'answered', isProbe)
      return result
    } catch (error) {
      this.#learn(lane, this.#options.verdictOf(error), isProbe, error)
      throw error
    } finally {
      this.#running -= 1
      this.#suspectsRunning -= weight
      lane.running -= 1
      this.#startNext()
    }
  }

  #learn(lane: Lane, verdict: Verdict, isProbe: boolean, error?: unknown): void {
    if (verdict === 'answered') lane.breaker = afterAnswer
    // Of several that were under way together, one failure counts.
    if (verdict !== 'failed' || !(isProbe || lane.breaker.state === 'closed')) return
    lane.breaker = afterFailure(lane.breaker, this.#options.now(), this.#options.random())
    lane.lastError = error
    for (const waiting of this.#queue) if (waiting.lane === lane) waiting.reject(error)
  }
}

const isSuspect = ({ breaker, lastMs }: Lane) => breaker.failures > 0 || lastMs > SLOW_MS

/** Requests fail with errors; anything else is wrapped so that a rejection is one. */
const asError = (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason)))
