import type { Controller } from '../Controller.ts'
import type { ImportTaskState } from '../PolicyState.ts'
import { RestError } from '../RestError.ts'
import { answer, type Call } from '../Route.ts'
import { INVALID_RULES } from './FileKind.ts'

/** A running import that says nothing for this long counts as dead (`share.IMPORT_QUERY_INTERVAL`). */
const SILENT_MS = 30_000
/** A question about a running import is answered after this long. */
const POLL_HOLD_MS = 2_000
/** How long an import takes: a moment, and some for each object. */
const BASE_MS = 300
const EACH_MS = 40
const NEVER = Number.MAX_SAFE_INTEGER

/** The import a controller is at, or was at last: there is one for all kinds (`clusHelper.GetImportTask`). */
interface Progress {
  readonly task: ImportTaskState
  readonly state: 'running' | 'silent' | 'over'
}

function progressOf(controller: Controller): Progress | undefined {
  const task = controller.state.policy.importTask
  if (!task) return undefined
  const now = controller.worldNow()
  if (now >= task.endsAtMs) return { task, state: 'over' }
  const isSilent = task.endsAtMs === NEVER && now - task.startedAtMs > SILENT_MS
  return { task, state: isSilent ? 'silent' : 'running' }
}

/** Throws 409/18 while another import runs, with its state. One that has gone silent is overwritten. */
export function requireIdle(call: Call): void {
  const running = progressOf(call.controller)
  if (running?.state !== 'running') return
  throw new RestError(409, 18, 'Another import is ongoing', {
    import_task_data: taskData(call.controller, running),
  })
}

/**
 * Takes the slot and answers 206. The outcome is decided at once and told later.
 * @param outcome `done`, or why it fails; undefined for an import that never ends
 */
export function beginImport(call: Call, objects: number, outcome: string | undefined): Response {
  const { controller } = call
  const hangs = outcome === undefined || controller.state.faults.importsHang
  const startedAtMs = controller.worldNow()
  const task: ImportTaskState = {
    tid: crypto.randomUUID().replaceAll('-', ''),
    startedAtMs,
    endsAtMs: hangs ? NEVER : startedAtMs + BASE_MS + EACH_MS * objects,
    triggeredBy: call.caller().fullname,
    outcome: outcome ?? '',
  }
  controller.state.policy.importTask = task
  return partial({ data: { ...wire(controller, task), percentage: 3, status: 'preparing' } })
}

/** What a repeated request with a transaction id is answered: 206 running, 200 done, or why it failed. */
export async function followImport(call: Call, tid: string): Promise<Response> {
  const { controller } = call
  const progress = progressOf(controller)
  if (progress?.task.tid !== tid) {
    const isOther = progress?.state === 'running'
    throw new RestError(410, 6, isOther ? 'Another import is ongoing' : 'Import is not running now')
  }
  const data = taskData(controller, progress)
  if (progress.state === 'running') {
    await controller.clock.sleep(POLL_HOLD_MS, call.request.signal)
    return partial(data)
  }
  const { outcome } = progress.task
  if (progress.state === 'silent' || outcome === 'done') return answer(data)
  throw new RestError(outcome === INVALID_RULES ? 400 : 500, 18, outcome, { import_task_data: data })
}

/** `RESTImportTaskData` of the last import (`GET /v1/file/group/config`). */
export function lastImport(controller: Controller) {
  const progress = progressOf(controller)
  return progress ? taskData(controller, progress) : undefined
}

const partial = (body: unknown) =>
  Response.json(body, { status: 206, headers: { 'Cache-Control': 'no-cache' } })

function taskData(controller: Controller, { task, state }: Progress) {
  const done = { percentage: 100, status: 'done' }
  const shown = {
    running: { percentage: percentageOf(controller, task), status: 'importing' },
    silent: { percentage: 3, status: 'no_response' },
    over: task.outcome === 'done' ? done : { percentage: 3, status: task.outcome },
  }[state]
  return { data: { ...wire(controller, task), ...shown } }
}

function percentageOf(controller: Controller, { startedAtMs, endsAtMs }: ImportTaskState): number {
  if (endsAtMs === NEVER) return 3
  const share = (controller.worldNow() - startedAtMs) / (endsAtMs - startedAtMs)
  return Math.max(6, Math.min(90, Math.floor(90 * share)))
}

/** `RESTImportTask` */
const wire = (controller: Controller, { tid, startedAtMs, triggeredBy }: ImportTaskState) => ({
  tid,
  ctrler_id: controller.state.inventory.controllers[0]?.id ?? '',
  last_update_time: new Date(startedAtMs).toISOString(),
  triggered_by: triggeredBy,
  fail_to_decrypt_key_fields: null,
})
