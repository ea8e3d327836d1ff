import { create } from 'zustand'

/** How far it is; without `total` only that it goes on ("1,200 rows read so far"). */
export interface TaskProgress {
  readonly done: number
  readonly total?: number | undefined
}

export type TaskState = 'running' | 'done' | 'failed' | 'stopped'

/** Work that goes on while the person looks at something else: shown by the task tray until it is dismissed. */
export interface Task {
  readonly id: number
  /** What is being done, with the cluster's name: "CSV report of all nodes on gke-one". */
  readonly title: string
  readonly state: TaskState
  readonly progress: TaskProgress | undefined
  /** What came out ("1,204 rows saved") or what failed, in words. */
  readonly detail: string | undefined
  /** Milliseconds of the browser's clock. */
  readonly startedMs: number
}

interface TaskControl {
  /** Aborted when the person stops the task or signs out. */
  readonly signal: AbortSignal
  readonly report: (progress: TaskProgress) => void
}

interface TaskOptions {
  readonly title: string
  /** Resolves with what came out, in words; a rejection marks the task as failed. */
  readonly run: (control: TaskControl) => Promise<string>
  /** Words for a failure, as `describeError` gives them. */
  readonly describeFailure: (error: unknown) => string
}

interface TaskStore {
  readonly tasks: readonly Task[]
}

/** What the tray shows, newest first. */
export const useTasks = create<TaskStore>(() => ({ tasks: [] }))

const running = new Map<number, AbortController>()
let lastId = 0

/**
 * Starts work that outlives the page it was started on, and returns its id. It is lost with the tab: everything that must
 * happen belongs to the controller.
 */
export function startTask({ title, run, describeFailure }: TaskOptions): number {
  lastId += 1
  const id = lastId
  const stop = new AbortController()
  running.set(id, stop)
  const task: Task = {
    id,
    title,
    state: 'running',
    progress: undefined,
    detail: undefined,
    startedMs: Date.now(),
  }
  useTasks.setState(({ tasks }) => ({ tasks: [task, ...tasks] }))
  void settle(id, run({ signal: stop.signal, report: (progress) => change(id, { progress }) }), (error) =>
    stop.signal.aborted ? { state: 'stopped' } : { state: 'failed', detail: describeFailure(error) },
  )
  return id
}

/** Asks a running task to end; what it has done so far stays done. */
export function stopTask(id: number): void {
  running.get(id)?.abort()
}

/** Takes a finished task off the tray. A running one stays. */
export function dismissTask(id: number): void {
  if (running.has(id)) return
  useTasks.setState(({ tasks }) => ({ tasks: tasks.filter((task) => task.id !== id) }))
}

/** Stops and forgets everything: the next person at this browser must not see it. */
export function forgetTasks(): void {
  for (const stop of running.values()) stop.abort()
  running.clear()
  useTasks.setState({ tasks: [] })
}

async function settle(
  id: number,
  result: Promise<string>,
  onFailure: (error: unknown) => Pick<Task, 'state'> & Partial<Task>,
): Promise<void> {
  try {
    change(id, { state: 'done', detail: await result })
  } catch (error) {
    change(id, onFailure(error))
  } finally {
    running.delete(id)
  }
}

function change(id: number, changed: Partial<Task>): void {
  useTasks.setState(({ tasks }) => ({
    tasks: tasks.map((task) => (task.id === id ? { ...task, ...changed } : task)),
  }))
}
