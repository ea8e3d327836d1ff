import { SENSOR_KINDS, type SensorKind, type SensorRuleWire } from '../../../src/domain/sensors/api/schema.ts'
import type { Controller } from '../Controller.ts'
import type { SensorSet, SensorState } from '../PolicyState.ts'
import { duplicateName, invalidName, notAllowed, notFound, RestError, wrongFormat } from '../RestError.ts'
import { answer, done, require, stringField, wrapped, type Call, type Fields, type Route } from '../Route.ts'
import { changePolicy, mayReadPolicy, policySet, readScope, type Scope } from '../policy/access.ts'
import { listField } from '../policy/listField.ts'
import { PREDEFINED_DLP } from '../policy/sensorDefaults.ts'
import { sensorRules } from '../policy/sensorFields.ts'
import { sensorGroupRoutes } from './sensorGroups.ts'

const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/
/** Holds the rules of all others and is never shown. */
const RESERVED: Readonly<Record<SensorKind, string>> = { dlp: 'sensor.dlpdfltnv', waf: 'sensor.wafdfltnv' }
/** Between a sensor's name and its rule's where rules of all sensors are listed (recording 25). */
const JOINT: Readonly<Record<SensorKind, string>> = { dlp: '_nvCtR.', waf: '_nVwAfCtR.' }

/** DLP and WAF sensors: `controller/rest/dlp_rule.go`, `waf_rule.go`. Runtime policy suffices for federal ones, too (c.1). */
export const sensorRoutes: readonly Route[] = SENSOR_KINDS.flatMap((kind): Route[] => [
  {
    method: 'GET',
    path: `/v1/${kind}/sensor`,
    handle: (call) => {
      const scopes = readScope(call)
      if (!mayReadPolicy(call.caller())) return answer({ sensors: [] })
      const sensors = scopes.flatMap((scope) => sorted(setOf(call.controller, kind, scope).sensors))
      return answer({ sensors: sensors.map((sensor) => sensorWire(call.controller, kind, sensor)) })
    },
  },
  {
    method: 'GET',
    path: `/v1/${kind}/sensor/:name`,
    handle: (call) => {
      require(call.caller(), 'rt_policy', 'read')
      return answer({ sensor: sensorWire(call.controller, kind, found(call, kind).sensor) })
    },
  },
  {
    method: 'GET',
    path: `/v1/${kind}/rule`,
    handle: (call) => {
      const scopes = readScope(call)
      if (!mayReadPolicy(call.caller())) return answer({ rules: [] })
      return answer({ rules: listedRules(call.controller, kind, kind === 'waf' ? ['fed', 'local'] : scopes) })
    },
  },
  { method: 'POST', path: `/v1/${kind}/sensor`, handle: (call) => createSensor(call, kind) },
  { method: 'PATCH', path: `/v1/${kind}/sensor/:name`, handle: (call) => updateSensor(call, kind) },
  { method: 'DELETE', path: `/v1/${kind}/sensor/:name`, handle: (call) => deleteSensor(call, kind) },
  ...sensorGroupRoutes(kind),
])

const setOf = (controller: Controller, kind: SensorKind, scope: Scope): SensorSet =>
  policySet(controller, scope)[kind]

const scopeOfName = (name: string): Scope => (name.startsWith('fed.') ? 'fed' : 'local')

function found(call: Call, kind: SensorKind, message?: string): { sensor: SensorState; scope: Scope } {
  const name = call.params['name'] ?? ''
  const scope = scopeOfName(name)
  const sensor = setOf(call.controller, kind, scope).sensors.find((each) => each.name === name)
  if (!sensor) throw message === undefined ? notFound() : new RestError(404, 7, message)
  return { sensor, scope }
}

const sorted = (sensors: readonly SensorState[]) =>
  sensors.toSorted((a, b) => Number(b.predefine) - Number(a.predefine) || (a.name < b.name ? -1 : 1))

function sensorWire(controller: Controller, kind: SensorKind, sensor: SensorState) {
  const { uses } = setOf(controller, kind, scopeOfName(sensor.name))
  const groups = Object.entries(uses).filter(([, { actions }]) => actions[sensor.name] !== undefined)
  return { ...sensor, groups: groups.map(([group]) => group) }
}

function listedRules(controller: Controller, kind: SensorKind, scopes: readonly Scope[]) {
  return scopes
    .flatMap((scope) => setOf(controller, kind, scope).sensors)
    .flatMap((sensor) =>
      sensor.rules.map((rule) => ({
        ...rule,
        name: sensor.predefine ? rule.name : `${sensor.name}${JOINT[kind]}${rule.name}`,
      })),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function change(call: Call, kind: SensorKind, scope: Scope, sensors: readonly SensorState[]): Response {
  const set = { ...setOf(call.controller, kind, scope), sensors }
  changePolicy(call.controller, scope, kind === 'dlp' ? { dlp: set } : { waf: set })
  return done()
}

async function createSensor(call: Call, kind: SensorKind): Promise<Response> {
  require(call.caller(), 'rt_policy', 'write')
  const fields = await wrapped(call, 'config')
  const name = stringField(fields, 'name')
  const isFederal = stringField(fields, 'cfg_type') === 'federal'
  requireName(kind, name, isFederal)
  const scope = scopeOfName(name)
  const { sensors } = setOf(call.controller, kind, scope)
  if (sensors.some((sensor) => sensor.name === name)) {
    throw duplicateName(`${kind} sensor already exists`)
  }
  const cfgType = isFederal ? 'federal' : 'user_created'
  if (fields['change'] !== undefined || fields['delete'] !== undefined) {
    throw wrongFormat('Cannot change or delete rules when creating sensor')
  }
  const sensor: SensorState = {
    name,
    comment: commentField(fields),
    predefine: false,
    rules: byName(sensorRules(call.controller, kind, fields['rules'], cfgType)),
    cfg_type: cfgType,
  }
  return change(call, kind, scope, [...sensors, sensor])
}

function requireName(kind: SensorKind, name: string, isFederal: boolean): void {
  if (name.length > 256) throw invalidName('Sensor name exceed max 256 length!')
  if (!OBJECT_NAME.test(name)) throw invalidName('Invalid characters in name')
  if (name === RESERVED[kind]) throw invalidName('Cannot create sensor with reserved name')
  if (isFederal && !/^fed\../.test(name)) {
    throw invalidName('federal scope sensor must start with "fed."')
  }
  if (!isFederal && name.startsWith('fed.')) {
    throw invalidName('Cannot create local scope sensor with federal name')
  }
}

function commentField(fields: Fields): string {
  const comment = stringField(fields, 'comment')
  if (comment.length > 256) throw wrongFormat('Comment exceed max 256 characters!')
  return comment
}

/** `rules` replaces all of them, `change` and `delete` some by name. */
async function updateSensor(call: Call, kind: SensorKind): Promise<Response> {
  require(call.caller(), 'rt_policy', 'write')
  const fields = await wrapped(call, 'config')
  if (stringField(fields, 'name') !== call.params['name']) throw wrongFormat('Name mismatch')
  if (kind === 'dlp' && PREDEFINED_DLP.includes((call.params['name'] ?? '').replace(/^fed\./, ''))) {
    throw wrongFormat('Cannot edit predefined sensor!')
  }
  const { sensor, scope } = found(call, kind, `${kind} sensor doesn't exist`)
  if (sensor.cfg_type === 'ground') throw notAllowed()
  const changed: SensorState = {
    ...sensor,
    comment: fields['comment'] === undefined ? sensor.comment : commentField(fields),
    rules: changedRules(call.controller, kind, sensor, fields),
  }
  const { sensors } = setOf(call.controller, kind, scope)
  return change(
    call,
    kind,
    scope,
    sensors.map((each) => (each === sensor ? changed : each)),
  )
}

function changedRules(controller: Controller, kind: SensorKind, sensor: SensorState, fields: Fields) {
  const read = (given: unknown) => sensorRules(controller, kind, given, sensor.cfg_type, sensor.rules)
  if (Array.isArray(fields['rules'])) return byName(read(fields['rules']))
  const gone = listField(fields['delete']).map((rule) => stringField(rule, 'name'))
  if (gone.some((name) => !sensor.rules.some((rule) => rule.name === name))) {
    throw new RestError(404, 7, `Cannot find ${kind} rule in this sensor!`)
  }
  return byName([...sensor.rules.filter(({ name }) => !gone.includes(name)), ...read(fields['change'])])
}

/** Rules are kept in a map: of two with one name the last stays. */
const byName = (rules: readonly SensorRuleWire[]): readonly SensorRuleWire[] =>
  [...new Map(rules.map((rule) => [rule.name, rule])).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))

/**
 * A sensor in use is simply detached: groups keep its name, and show that it is gone. Of the predefined ones only the
 * local DLP sensors are protected: the handlers know neither their federal twins nor those of WAF.
 */
function deleteSensor(call: Call, kind: SensorKind): Response {
  require(call.caller(), 'rt_policy', 'write')
  if (kind === 'dlp' && PREDEFINED_DLP.includes(call.params['name'] ?? '')) {
    throw wrongFormat('Cannot delete predefined sensor!')
  }
  const { sensor, scope } = found(call, kind)
  if (sensor.cfg_type === 'ground') throw notAllowed()
  const { sensors } = setOf(call.controller, kind, scope)
  return change(
    call,
    kind,
    scope,
    sensors.filter((each) => each !== sensor),
  )
}
