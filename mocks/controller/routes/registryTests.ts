import type { RegistryTestState } from '../RegistriesState.ts'
import { RestError, wrongFormat } from '../RestError.ts'
import { done, stringField, wrapped, type Call, type Fields, type Route } from '../Route.ts'
import { configure, emptyConfig, flattened } from '../registries/registryConfig.ts'
import { testSteps } from '../registries/registryTest.ts'
import { requireOwn } from '../registries/visibleRegistries.ts'

const TRANSACTION = 'X-Transaction-ID'
const TESTED_TYPES = ['Docker Registry', 'JFrog Artifactory']
/** maxRegTestTasks */
const MAX_JOBS = 8
/** regTestLingeringDuration: a finished job is forgotten after this. */
const LINGER_MS = 30_000
/** The long poll gives up after this (regTestLongPollTimeout). */
const POLL_MS = 30_000

/** "Test settings": `controller/rest/registry_kits.go` handlerRegistryTest. */
export const registryTestRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/scan/registry/:name/test', handle: (call) => test(call, 1) },
  { method: 'POST', path: '/v2/scan/registry/:name/test', handle: (call) => test(call, 2) },
  {
    method: 'DELETE',
    path: '/v1/scan/registry/:name/test',
    handle: (call) => {
      call.caller()
      const job = jobOf(call)
      job.canceled = true
      return done()
    },
  },
]

async function test(call: Call, version: 1 | 2): Promise<Response> {
  call.caller()
  const given = await wrapped(call, 'config')
  const job = call.request.headers.has(TRANSACTION)
    ? jobOf(call)
    : begin(call, version === 2 ? flattened(given) : given)
  return poll(call, job)
}

function jobOf(call: Call): RegistryTestState {
  forgetOld(call)
  const id = call.request.headers.get(TRANSACTION) ?? ''
  if (id === '') throw wrongFormat('No transaction id in the request')
  const job = call.controller.state.registries.tests.find((candidate) => candidate.id === id)
  if (!job) throw wrongFormat('Unable to locate the transaction')
  return job
}

/** The settings are taken as they are given: nothing is filled in from the stored registry (semantics.md d.4). */
function begin(call: Call, fields: Fields): RegistryTestState {
  const type = stringField(fields, 'registry_type')
  if (!TESTED_TYPES.includes(type)) throw wrongFormat('Unsupported registry type')
  const config = emptyConfig(stringField(fields, 'name'), type, stringField(fields, 'cfg_type') === 'federal')
  configure(config, { ...fields, schedule: undefined }, true)
  requireOwn(call, config)
  forgetOld(call)
  const { tests } = call.controller.state.registries
  if (tests.length >= MAX_JOBS) {
    throw new RestError(400, 26, 'Maximum concurrent scan limit (32) reached.')
  }
  const job: RegistryTestState = {
    id: crypto.randomUUID().replaceAll('-', '').slice(0, 16),
    startedAtMs: call.controller.worldNow(),
    steps: testSteps(config),
    canceled: false,
  }
  tests.push(job)
  return job
}

/** Steps so far: 206 while more will come, 200 at the end, 304 when the wait was too long. */
async function poll(call: Call, job: RegistryTestState): Promise<Response> {
  const headers = { [TRANSACTION]: job.id }
  const { clock } = call.controller
  const ageMs = () => call.controller.worldNow() - job.startedAtMs
  const next = job.steps.find(({ afterMs }) => afterMs > ageMs())
  if (next && !job.canceled) await clock.sleep(Math.min(next.afterMs - ageMs(), POLL_MS), call.request.signal)
  const happened = job.steps.filter(({ afterMs }) => afterMs <= ageMs())
  const steps = happened.map(({ step_type, step_content }) => ({ step_type, step_content }))
  if (job.canceled) steps.push({ step_type: 'error', step_content: 'Test registry canceled' })
  if (steps.length === 0) return new Response(null, { status: 304, headers })
  const isDone = job.canceled || steps.length >= job.steps.length
  return Response.json({ steps }, { status: isDone ? 200 : 206, headers })
}

function forgetOld(call: Call): void {
  const { registries } = call.controller.state
  const now = call.controller.worldNow()
  registries.tests = registries.tests.filter(
    ({ startedAtMs, steps }) => now - startedAtMs < (steps.at(-1)?.afterMs ?? 0) + LINGER_MS,
  )
}
