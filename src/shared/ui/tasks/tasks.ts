import { create } from 'zustand'
import type { Attempt } from '../states/describeError'
import { TaskFailure } from './TaskFailure'

/** `partly`: some steps failed, the others are done. */
export type TaskState = 'running' | 'done' | 'partly' | 'failed' | 'stopped'

export type TaskStepState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped'

/** One of several things a task does: a cluster, a registry, a file. */
export interface TaskStep {
  readonly name: string
  readonly state: TaskStepState
  /** What came out, in words. */
  readonly detail?: string | undefined
  /** Why it failed, if `detail` does not say so; the tray puts it into words. */
  readonly error?: unknown
}

/** How far a task is. */
export interface TaskProgress {
  readonly done: number
  /** Without it only that work goes on is shown ("1,200 rows read so far"). */
  readonly total?: number | undefined
  /** In words with units: "1,204 of 1,940 images". Plain "1,204 of 1,940" when absent. */
  readonly text?: string | undefined
  readonly steps?: readonly TaskStep[] | undefined
}

/** What came out of a task that ended by itself. */
export interface TaskOutcome {
  /** One line: "1,204 rows saved", "Sync sent to 2 of 3 clusters". */
  readonly summary: string
  /** One by one; failed ones make the task `partly` done, or `failed` when none is done. */
  readonly steps?: readonly TaskStep[] | undefined
  /** Does what failed once more, usually by starting another task. The tray offers it as "Retry". */
  readonly retry?: (() => void) | undefined
}

/** Work that goes on while the person looks at something else: shown by the task tray until it is dismissed. */
export interface Task {
  readonly id: number
  /** Verb and object: "Scan fed.harbor-prod". */
  readonly title: string
  /** Where it runs: a cluster's name, or words for several ("6 clusters"). */
  readonly cluster: string
  readonly state: TaskState
  readonly progress: TaskProgress | undefined
  /** What came out, in words; undefined while it runs, and when it failed as a whole by a request. */
  readonly detail: string | undefined
  /** Why it failed as a whole; the tray puts it into words. */
  readonly error: unknown
  readonly steps: readonly TaskStep[]
  /** In-app path of the page about it. */
  readonly to: string | undefined
  readonly canStop: boolean
  readonly retry: (() => void) | undefined
  /** Ends with the tab, so closing the tab asks first. */
  readonly needsTab: boolean
  readonly attempt: Attempt
  /** Milliseconds of the browser's clock. */
  readonly startedMs: number
  readonly endedMs: number | undefined
}

export interface TaskControl {
  /** Aborted when the person stops the task or signs out: pass it to every request. */
  readonly signal: AbortSignal
  readonly report: (progress: TaskProgress) => void
}

export interface TaskOptions {
  readonly title: string
  readonly cluster: string
  /** Does the work. A rejection marks the task as failed, a TaskFailure in its own words; no toast on top of it. */
  readonly run: (control: TaskControl) => Promise<TaskOutcome | string>
  readonly to?: string | undefined
  /** A second start while one with this key runs shows that one instead: `scan gke-one fed.harbor-prod`. */
  readonly key?: string | undefined
  /** False when stopping would leave something half done. True when absent. */
  readonly canStop?: boolean | undefined
  /** Whether the whole may simply be run again after a failure: reading and watching may, creating may not. */
  readonly canRetry?: boolean | undefined
  /** False when the controller does the work and the tab only watches. True when absent. */
  readonly needsTab?: boolean | undefined
  /** What a failure is told as: `read` for reports, `change` (the default) for everything that changes something. */
  readonly attempt?: Attempt | undefined
}

interface TaskStore {
  /** Newest first. */
  readonly tasks: readonly Task[]
  /** The tray shows; the button in the top bar opens it again. */
  readonly isOpen: boolean
}

export const useTasks = create<TaskStore>(() => ({ tasks: [], isOpen: false }))

/** More finished tasks than anybody looks through; the oldest go. */
const MAX_FINISHED = 20

const running = new Map<number, AbortController>()
const runningByKey = new Map<string, number>()
let lastId = 0

/**
 * Starts work that outlives the page it was started on, opens the tray, and returns the task's id:
 *
 *     startTask({
 *       title: t('reportOfNodes'),
 *       cluster: scope.name,
 *       attempt: 'read',
 *       canRetry: true,
 *       run: async ({ signal, report }) => {
 *         const rows = await readAll({ signal, onRow: (done) => report({ done, text: t('rowsRead', { done }) }) })
 *         saveCsv(rows)
 *         return t('rowsSaved', { count: rows.length })
 *       },
 *     })
 *
 * The same for many objects at once: `startTaskOfEach`. A task never outlives its tab: what must happen in any case
 * belongs to the controller, and the task only watches it (`needsTab: false`).
 */
export function startTask(options: TaskOptions): number {
  const known = options.key === undefined ? undefined : runningByKey.get(options.key)
  if (known !== undefined) {
    setTrayOpen(true)
    return known
  }
  lastId += 1
  const id = lastId
  const stop = new AbortController()
  running.set(id, stop)
  if (options.key !== undefined) runningByKey.set(options.key, id)
  useTasks.setState(({ tasks }) => ({ tasks: [taskOf(id, options), ...withRoom(tasks)], isOpen: true }))
  void work(id, options, stop.signal)
  return id
}

/** Asks a running task to end; what it has done so far stays done. */
export function stopTask(id: number): void {
  running.get(id)?.abort()
}

/** Does once more what failed; the new task takes the place of the old one. */
export function retryTask({ id, retry }: Task): void {
  if (!retry) return
  dismissTask(id)
  retry()
}

/** Takes a finished task off the tray. A running one stays. */
export function dismissTask(id: number): void {
  keepTasks((task) => task.id !== id || running.has(id))
}

/** Takes every finished task off the tray. */
export function dismissFinishedTasks(): void {
  keepTasks((task) => running.has(task.id))
}

export function setTrayOpen(isOpen: boolean): void {
  useTasks.setState({ isOpen })
}

/** Stops and forgets everything: the next person at this browser must not see it. */
export function forgetTasks(): void {
  for (const stop of running.values()) stop.abort()
  running.clear()
  runningByKey.clear()
  useTasks.setState({ tasks: [], isOpen: false })
}

function taskOf(id: number, options: TaskOptions): Task {
  const { title, cluster, to, canStop = true, needsTab = true, attempt = 'change' } = options
  return {
    id,
    title,
    cluster,
    to,
    canStop,
    needsTab,
    attempt,
    state: 'running',
    progress: undefined,
    detail: undefined,
    error: undefined,
    steps: [],
    retry: undefined,
    startedMs: Date.now(),
    endedMs: undefined,
  }
}

function withRoom(tasks: readonly Task[]): readonly Task[] {
  const finished = tasks.filter((task) => !running.has(task.id))
  const kept = new Set(finished.slice(0, MAX_FINISHED - 1))
  return tasks.filter((task) => running.has(task.id) || kept.has(task))
}

async function work(id: number, options: TaskOptions, signal: AbortSignal): Promise<void> {
  const report = ({ steps, ...progress }: TaskProgress) => {
    if (running.has(id)) change(id, steps === undefined ? { progress } : { progress, steps })
  }
  try {
    change(id, finished(await options.run({ signal, report })))
  } catch (error) {
    change(id, signal.aborted ? { state: 'stopped' } : { state: 'failed', ...reasonOf(error) })
    if (options.canRetry) change(id, { retry: () => void startTask(options) })
  } finally {
    change(id, { endedMs: Date.now() })
    running.delete(id)
    if (options.key !== undefined && runningByKey.get(options.key) === id) runningByKey.delete(options.key)
    // News about something that was out of sight: the tray comes back with it.
    if (useTasks.getState().tasks.some((task) => task.id === id)) setTrayOpen(true)
  }
}

/** Why a task or a step failed, as the tray tells it: the words of a TaskFailure, or an error to be put into words. */
export const reasonOf = (error: unknown): Pick<TaskStep, 'detail' | 'error'> =>
  error instanceof TaskFailure ? { detail: error.message } : { error }

function finished(result: TaskOutcome | string): Partial<Task> {
  if (typeof result === 'string') return { state: 'done', detail: result }
  const { summary, steps = [], retry } = result
  return { state: stateOf(steps), detail: summary, steps, retry }
}

function stateOf(steps: readonly TaskStep[]): TaskState {
  const has = (state: TaskStepState) => steps.some((step) => step.state === state)
  if (has('stopped')) return 'stopped'
  if (!has('failed')) return 'done'
  return has('done') ? 'partly' : 'failed'
}

function change(id: number, changed: Partial<Task>): void {
  useTasks.setState(({ tasks }) => ({
    tasks: tasks.map((task) => (task.id === id ? { ...task, ...changed } : task)),
  }))
}

function keepTasks(isKept: (task: Task) => boolean): void {
  useTasks.setState(({ tasks, isOpen }) => {
    const kept = tasks.filter(isKept)
    return { tasks: kept, isOpen: isOpen && kept.length > 0 }
  })
}
