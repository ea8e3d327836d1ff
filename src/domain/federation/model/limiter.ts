/** Runs tasks a few at a time, in the order they were asked for. */
export type Limiter = <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>

interface Waiting {
  readonly start: () => void
}

/**
 * Makes a limiter for fleet-wide readings: at most `max` tasks run at once, the others wait. A task whose signal is
 * aborted while it waits never starts, and its promise is rejected with the abort reason.
 */
export function createLimiter(max: number): Limiter {
  const queue = new Set<Waiting>()
  let running = 0

  const startNext = () => {
    const [next] = queue
    if (next === undefined || running >= max) return
    queue.delete(next)
    next.start()
  }

  return <T>(task: () => Promise<T>, signal?: AbortSignal) =>
    new Promise<T>((resolve, reject) => {
      if (signal?.aborted) {
        reject(reasonOf(signal))
        return
      }
      const giveUp = () => {
        queue.delete(waiting)
        if (signal) reject(reasonOf(signal))
      }
      const waiting: Waiting = {
        start: () => {
          signal?.removeEventListener('abort', giveUp)
          running += 1
          const done = () => {
            running -= 1
            startNext()
          }
          void run(task).then(resolve, reject).finally(done)
        },
      }
      signal?.addEventListener('abort', giveUp, { once: true })
      queue.add(waiting)
      startNext()
    })
}

/** A task that throws before it returns a promise fails like one that is rejected. */
const run = async <T>(task: () => Promise<T>) => task()

/** Callers abort with errors; anything else is wrapped so that a rejection is one. */
const reasonOf = ({ reason }: AbortSignal) => (reason instanceof Error ? reason : new Error(String(reason)))
