import { reasonOf, startTask, type TaskControl, type TaskOptions, type TaskStep } from './tasks'

interface EachOptions<Item> extends Omit<TaskOptions, 'run' | 'canRetry'> {
  readonly items: readonly Item[]
  /** How the tray calls an item: a cluster's name, a file's name. */
  readonly nameOf: (item: Item) => string
  /** Does it for one item; resolves with what came out in words, if there is something to say. May throw a TaskFailure. */
  readonly runItem: (item: Item, signal: AbortSignal) => Promise<string | undefined>
  /** The line that sums it up: "Sync sent to 2 of 3 clusters". */
  readonly summarize: (done: number, total: number) => string
  /** How many run at a time; 4 when absent. */
  readonly atOnce?: number | undefined
}

const AT_ONCE = 4

/**
 * A task that does the same to many things, each settling alone: one failure stops no other, the tray lists every one
 * with what came out, and "Retry" starts a task with those that failed. Stopping it lets the running ones be aborted by
 * their signal and never starts the waiting ones.
 */
export function startTaskOfEach<Item>(options: EachOptions<Item>): number {
  const { items, nameOf, runItem, summarize, atOnce = AT_ONCE, ...task } = options
  return startTask({
    ...task,
    run: async (control) => {
      const steps = await runEach({ items, nameOf, runItem, atOnce, control })
      const undone = items.filter((_, index) => steps[index]?.state !== 'done')
      return {
        summary: summarize(items.length - undone.length, items.length),
        steps,
        retry: undone.length === 0 ? undefined : () => void startTaskOfEach({ ...options, items: undone }),
      }
    },
  })
}

interface EachRun<Item> extends Pick<EachOptions<Item>, 'items' | 'nameOf' | 'runItem'> {
  readonly atOnce: number
  readonly control: TaskControl
}

async function runEach<Item>(options: EachRun<Item>): Promise<readonly TaskStep[]> {
  const { items, nameOf, runItem, atOnce, control } = options
  const { signal, report } = control
  const steps: TaskStep[] = items.map((item) => ({ name: nameOf(item), state: 'waiting' }))
  const set = (index: number, step: Omit<TaskStep, 'name'>) => {
    steps[index] = { name: steps[index]?.name ?? '', ...step }
    const settled = steps.filter(({ state }) => state !== 'waiting' && state !== 'running').length
    report({ done: settled, total: steps.length, steps: [...steps] })
  }
  const waiting = [...items.entries()]
  const isStopped = () => signal.aborted
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, item] = next
      if (isStopped()) {
        set(index, { state: 'stopped' })
        continue
      }
      set(index, { state: 'running' })
      try {
        set(index, { state: 'done', detail: await runItem(item, signal) })
      } catch (error) {
        set(index, isStopped() ? { state: 'stopped' } : { state: 'failed', ...reasonOf(error) })
      }
    }
  }
  // The workers share the queue; none of them can fail.
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return steps
}
