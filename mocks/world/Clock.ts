/** What has to survive a reload of the browser host: the virtual time, nothing else. */
export interface ClockState {
  readonly nowMs: number
}

/**
 * The virtual clock of a world. It runs with the real one, `speed` times as fast, and can be moved ahead by hand.
 * Everything in the simulation that happens "after a while" (sync, token expiry, idle time-out) reads this clock, so
 * a test never has to wait.
 */
export class Clock {
  readonly speed: number
  #virtualStartMs: number
  #realStartMs = Date.now()
  #heldAtMs: number | undefined

  /**
   * @param speed virtual seconds per real second. 0 stops the clock: it moves only by `advance`, and waiting takes no
   * time at all, which is what unit tests want.
   */
  constructor(speed = 1, state: ClockState = { nowMs: Date.now() }) {
    this.speed = speed
    this.#virtualStartMs = state.nowMs
  }

  /** Virtual milliseconds since the epoch. */
  now(): number {
    return this.#heldAtMs ?? this.#virtualStartMs + (Date.now() - this.#realStartMs) * this.speed
  }

  /** Runs `action` as if it were `atMs`: how the world catches up on what fell due while nobody asked. */
  holdAt(atMs: number, action: () => void): void {
    this.#heldAtMs = atMs
    try {
      action()
    } finally {
      this.#heldAtMs = undefined
    }
  }

  /** Moves the clock ahead at once. */
  advance(ms: number): void {
    this.#virtualStartMs += ms
  }

  /** Resolves after `ms` virtual milliseconds of real waiting: how a slow or dead network feels. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.speed === 0 ? 0 : ms / this.speed)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  snapshot(): ClockState {
    return { nowMs: this.now() }
  }
}
