import { accessDenied, notFound, RestError, wrongFormat } from '../RestError.ts'
import {
  answer,
  asRecord,
  require,
  requireAdministrator,
  type Call,
  type Fields,
  type Route,
} from '../Route.ts'
import { may } from '../permissions.ts'
import { mayReadPolicy, mayWriteFederal, writeScope, type Scope } from '../policy/access.ts'
import { admissionFile } from '../transfer/admissionFile.ts'
import type { FileKind } from '../transfer/FileKind.ts'
import { yamlDocuments } from '../transfer/goYaml.ts'
import { groupFile } from '../transfer/groupFile.ts'
import { beginImport, followImport, lastImport, requireIdle } from '../transfer/importTask.ts'
import { pushFile } from '../transfer/remoteExport.ts'
import { responseFile, UNREADABLE } from '../transfer/responseFile.ts'
import { sensorFile } from '../transfer/sensorFile.ts'
import { webhookFile } from '../transfer/webhookFile.ts'

const KINDS: readonly FileKind[] = [
  groupFile,
  responseFile,
  admissionFile,
  sensorFile('dlp'),
  sensorFile('waf'),
  webhookFile,
]

/** Export and import of policy as YAML: `controller/rest/system.go` _importHandler, `rest.go` doExport (semantics.md c.5). */
export const policyFileRoutes: readonly Route[] = [
  ...KINDS.flatMap((kind): Route[] => [
    { method: 'POST', path: kind.exportPath, handle: (call) => download(call, kind) },
    { method: 'POST', path: kind.importPath, handle: (call) => upload(call, kind) },
  ]),
  { method: 'GET', path: groupFile.exportPath, handle: (call) => download(call, groupFile) },
  {
    method: 'GET',
    path: groupFile.importPath,
    handle: (call) => {
      require(call.caller(), 'rt_policy', 'read')
      const last = lastImport(call.controller)
      if (!last) throw notFound()
      return answer(last)
    },
  },
]

async function download(call: Call, kind: FileKind): Promise<Response> {
  const scope = kind === webhookFile ? 'fed' : writeScope(call)
  requireExport(call, kind, scope)
  const body = call.request.method === 'GET' ? {} : await call.body()
  const text = kind.write(call, scope, body)
  const options = body['remote_export_options']
  if (options !== undefined && options !== null) {
    return pushFile(call, asRecord(options), kind.fileName[scope], text)
  }
  // Sent compressed in reality; whoever fetches it sees this.
  return new Response(text, {
    headers: { 'Content-Disposition': `Attachment; filename=${kind.fileName[scope]}` },
  })
}

/** Whoever may read the policy may export it; federal objects on a primary only, and its webhooks by those who may write. */
function requireExport(call: Call, kind: FileKind, scope: Scope): void {
  const caller = call.caller()
  if (kind === webhookFile) {
    if (!may(caller.permissions, 'fed', 'write')) throw accessDenied()
    return
  }
  const isAllowed =
    kind.permission === 'rt_policy' ? mayReadPolicy(caller) : may(caller.permissions, kind.permission, 'read')
  if (!isAllowed) throw accessDenied()
  if (scope === 'fed' && call.controller.state.federation.role !== 'master') throw accessDenied()
}

/** The first request starts the import and answers 206; repeating it with its transaction id tells how it went. */
async function upload(call: Call, kind: FileKind): Promise<Response> {
  const caller = call.caller()
  const scope = writeScope(call)
  const tid = call.request.headers.get('X-Transaction-ID')
  if (kind === webhookFile && tid === null) requireAdministrator(caller)
  require(caller, kind.permission, tid === null ? 'write' : 'read')
  if (scope === 'fed' && !mayWriteFederal(call.controller, caller)) throw accessDenied()
  // A whole configuration restores everything; that is not simulated.
  if (kind === webhookFile && scope === 'local') throw new RestError(501, 6, 'Not simulated')
  if (tid !== null) return await followImport(call, tid)
  requireIdle(call)
  if (call.request.headers.get('Content-Type') === null) throw new RestError(500, 18, 'mime: no media type')
  return begin(call, kind, scope, await call.request.text())
}

function begin(call: Call, kind: FileKind, scope: Scope, text: string): Response {
  const documents = yamlDocuments(text)
  if (!documents) {
    // Files of groups are parsed later than all others, which leave the slot taken behind (semantics.md c.5).
    const started = beginImport(call, 0, kind === groupFile ? UNREADABLE : undefined)
    if (kind === groupFile) return started
    throw wrongFormat()
  }
  const overwrites = call.request.headers.get('X-Import-Overwrite') === '1'
  try {
    kind.read(call, { scope, documents, overwrites })
    return beginImport(call, objectsIn(documents), 'done')
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return beginImport(call, 0, error.message)
  }
}

function objectsIn(documents: readonly unknown[]): number {
  const counts = documents.map((document) => {
    const { items } = document as Fields // only asked for one of its keys
    return Array.isArray(items) ? items.length : 1
  })
  return counts.reduce((sum, count) => sum + count, 0)
}
