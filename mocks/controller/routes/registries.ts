import type { RegistryState } from '../RegistriesState.ts'
import { accessDenied, duplicateName, invalidName, wrongFormat } from '../RestError.ts'
import { answer, done, stringField, wrapped, type Call, type Route } from '../Route.ts'
import { configure, emptyConfig, flattened, REGISTRY_TYPES } from '../registries/registryConfig.ts'
import { nextScanOf, startScan, stopScan } from '../registries/registryScan.ts'
import { summaryWire } from '../registries/registryWire.ts'
import { oneRegistry, requireOwn, visibleRegistries } from '../registries/visibleRegistries.ts'
import { may } from '../permissions.ts'

/** isObjectNameValid, `controller/rest/rest.go` (semantics.md n.1). */
const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/
const FEDERAL = 'fed.'

/** Registries and their scans: `controller/rest/registry.go`. */
export const registryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/list/registry_type',
    handle: (call) => {
      if (!mayReadSome(call)) throw accessDenied()
      return answer({ list: { registry_type: REGISTRY_TYPES } })
    },
  },
  { method: 'GET', path: '/v1/scan/registry', handle: listRegistries },
  {
    method: 'GET',
    path: '/v1/scan/registry/:name',
    handle: (call) => answer({ summary: summaryWire(call.controller, oneRegistry(call, 'read')) }),
  },
  { method: 'POST', path: '/v1/scan/registry', handle: (call) => createRegistry(call, 1) },
  { method: 'POST', path: '/v2/scan/registry', handle: (call) => createRegistry(call, 2) },
  { method: 'PATCH', path: '/v1/scan/registry/:name', handle: (call) => updateRegistry(call, 1) },
  { method: 'PATCH', path: '/v2/scan/registry/:name', handle: (call) => updateRegistry(call, 2) },
  { method: 'DELETE', path: '/v1/scan/registry/:name', handle: deleteRegistry },
  {
    method: 'POST',
    path: '/v1/scan/registry/:name/scan',
    handle: (call) => {
      startScan(call.controller, oneRegistry(call, 'write'))
      return done()
    },
  },
  {
    method: 'DELETE',
    path: '/v1/scan/registry/:name/scan',
    handle: (call) => {
      stopScan(oneRegistry(call, 'write'))
      return done()
    },
  },
]

function mayReadSome(call: Call): boolean {
  const { permissions, domainPermissions } = call.caller()
  return [permissions, ...Object.values(domainPermissions)].some((granted) =>
    may(granted, 'reg_scan', 'read'),
  )
}

function listRegistries(call: Call): Response {
  const scope = call.query.get('scope') ?? ''
  if (!['', 'local', 'fed'].includes(scope)) throw wrongFormat('invalid scope')
  const listed = visibleRegistries(call).filter(
    ({ config }) => scope === '' || (config.cfg_type === 'federal') === (scope === 'fed'),
  )
  return answer({
    summarys: listed
      .toSorted((a, b) => (a.config.name < b.config.name ? -1 : 1))
      .map((registry) => summaryWire(call.controller, registry)),
  })
}

/** Order of the checks as in handlerRegistryCreate: name, prefix, duplicate, type, fields, rights. */
async function createRegistry(call: Call, version: 1 | 2): Promise<Response> {
  call.caller()
  const given = await wrapped(call, 'config')
  const fields = version === 2 ? flattened(given) : given
  const { list } = call.controller.state.registries
  const name = stringField(fields, 'name')
  if (!OBJECT_NAME.test(name)) throw invalidName('Invalid characters in name')
  const isFederal = stringField(fields, 'cfg_type') === 'federal'
  if (isFederal && (!name.startsWith(FEDERAL) || name === FEDERAL)) {
    throw wrongFormat("Federal registry name must start with 'fed.' but cannot be just 'fed.'")
  }
  if (!isFederal && name.startsWith(FEDERAL)) {
    throw wrongFormat("Local registry name must not start with 'fed.'")
  }
  if (list.some(({ config }) => config.name === name)) throw duplicateName('Duplicate registry name found')
  const type = stringField(fields, 'registry_type')
  if (!REGISTRY_TYPES.some((known) => known === type)) throw wrongFormat('Unsupported registry Type')
  const config = emptyConfig(name, type, isFederal)
  configure(config, fields, true)
  requireOwn(call, config)
  const registry: RegistryState = {
    config,
    startedAtMs: 0,
    errorMessage: '',
    errorDetail: '',
    scan: null,
    nextScanAtMs: 0,
    images: [],
  }
  registry.nextScanAtMs = nextScanOf(registry, call.controller.worldNow())
  list.push(registry)
  return done()
}

async function updateRegistry(call: Call, version: 1 | 2): Promise<Response> {
  call.caller()
  const given = await wrapped(call, 'config')
  const fields = version === 2 ? flattened(given) : given
  if (stringField(fields, 'name') !== call.params['name']) throw wrongFormat('Name mismatch')
  const registry = oneRegistry(call, 'read')
  if (stringField(fields, 'registry_type') !== registry.config.registry_type) {
    throw wrongFormat("Registry type can't be changed")
  }
  const config = structuredClone(registry.config)
  configure(config, fields, false)
  requireOwn(call, config)
  registry.config = config
  registry.nextScanAtMs = nextScanOf(registry, call.controller.worldNow())
  return done()
}

function deleteRegistry(call: Call): Response {
  const registry = oneRegistry(call, 'read')
  if (registry.scan) throw wrongFormat('Cannot delete the registry while scan is running')
  requireOwn(call, registry.config)
  const { registries } = call.controller.state
  registries.list = registries.list.filter((other) => other !== registry)
  return done()
}
