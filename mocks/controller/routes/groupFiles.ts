import type { Controller } from '../Controller.ts'
import { accessDenied, notFound, RestError, wrongFormat } from '../RestError.ts'
import { answer, require, type Call, type Route } from '../Route.ts'
import {
  changePolicy,
  mayReadPolicy,
  mayWriteFederal,
  requirePolicyWrite,
  writeScope,
  type Scope,
} from '../policy/access.ts'
import { exportGroups, importGroups } from '../policy/groupYaml.ts'

const UNREADABLE = 'Failed to read/parse the imported file'

/** Export and import of groups as YAML: `controller/rest/import.go`, `crdsecurityrule.go` (semantics.md c.5). */
export const groupFileRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/file/group', handle: download },
  { method: 'GET', path: '/v1/file/group', handle: download },
  { method: 'POST', path: '/v1/file/group/config', handle: upload },
  {
    method: 'GET',
    path: '/v1/file/group/config',
    handle: (call) => {
      require(call.caller(), 'rt_policy', 'read')
      const tid = Object.keys(call.controller.state.policy.imports).at(-1)
      if (tid === undefined) throw notFound()
      return answer({ data: task(call.controller, tid) })
    },
  },
]

async function download(call: Call): Promise<Response> {
  const caller = call.caller()
  const scope = writeScope(call)
  if (!mayReadPolicy(caller)) throw accessDenied()
  if (scope === 'fed' && call.controller.state.federation.role !== 'master') throw accessDenied()
  const groups = call.request.method === 'GET' ? [] : (await call.body())['groups']
  const names = Array.isArray(groups) ? groups.map(String) : []
  return new Response(exportGroups(call.controller, scope, names), {
    headers: {
      'Content-Type': 'application/x-gzip',
      'Content-Disposition': 'attachment; filename=cfgGroupsExport.yaml.gz',
      'Cache-Control': 'no-cache',
    },
  })
}

/** The first request starts the import and answers 206; repeating it with its transaction id tells how it went. */
async function upload(call: Call): Promise<Response> {
  call.caller()
  const scope = writeScope(call)
  if (scope === 'fed' && !mayWriteFederal(call.controller, call.caller())) throw accessDenied()
  requirePolicyWrite(call, scope)
  const tid = call.request.headers.get('X-Transaction-ID')
  if (tid !== null) return progress(call.controller, tid)
  const text = await call.request.text()
  if (text === '') throw wrongFormat()
  return start(call, scope, text)
}

function start(call: Call, scope: Scope, text: string): Response {
  const { controller } = call
  const { imports } = controller.state.policy
  const tid = crypto.randomUUID().replaceAll('-', '')
  const imported = importGroups(controller, scope, text)
  if (imported) changePolicy(controller, scope, imported)
  imports[tid] = {
    kind: 'group',
    startedAtMs: controller.worldNow(),
    triggeredBy: call.caller().fullname,
    outcome: imported ? 'done' : UNREADABLE,
  }
  return Response.json(
    { data: { ...task(controller, tid), percentage: 3, status: 'preparing' } },
    { status: 206, headers: { 'Cache-Control': 'no-cache' } },
  )
}

function progress(controller: Controller, tid: string): Response {
  const known = controller.state.policy.imports[tid]
  if (!known) throw new RestError(410, 6, 'Unknown transaction ID')
  if (known.outcome === 'done') return answer({ data: task(controller, tid) })
  throw new RestError(500, 18, known.outcome, {
    import_task_data: { data: { ...task(controller, tid), percentage: 3 } },
  })
}

/** `RESTImportTask` */
function task(controller: Controller, tid: string) {
  const known = controller.state.policy.imports[tid]
  return {
    tid,
    ctrler_id: controller.state.inventory.controllers[0]?.id ?? '',
    last_update_time: new Date(known?.startedAtMs ?? 0).toISOString(),
    percentage: 100,
    triggered_by: known?.triggeredBy ?? '',
    status: known?.outcome ?? '',
    fail_to_decrypt_key_fields: null,
  }
}
