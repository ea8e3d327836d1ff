import type { SensorKind } from '../../../src/domain/sensors/api/schema.ts'
import type { SensorState } from '../PolicyState.ts'
import { RestError } from '../RestError.ts'
import { stringField, type Call } from '../Route.ts'
import { changePolicy, policySet } from '../policy/access.ts'
import { sensorRules } from '../policy/sensorFields.ts'
import {
  API_VERSION,
  INVALID_RULES,
  asFields,
  itemsOf,
  requireScope,
  texts,
  type FileItem,
  type FileKind,
} from './FileKind.ts'
import { yamlList } from './goYaml.ts'

const KINDS = { dlp: 'NvDlpSecurityRule', waf: 'NvWafSecurityRule' } as const
const LONGEST_COMMENT = 256

/** DLP and WAF sensors as files: `controller/rest/dlp_rule.go` handlerDlpExport, importDlp, and their twins of WAF. */
export const sensorFile = (kind: SensorKind): FileKind => ({
  exportPath: `/v1/file/${kind}`,
  importPath: `/v1/file/${kind}/config`,
  permission: 'rt_policy',
  fileName: {
    fed: kind === 'dlp' ? 'cfgFedDlpExport.yaml' : 'cfgFedWafExport.yaml',
    local: kind === 'dlp' ? 'cfgDlpExport.yaml' : 'cfgWafExport.yaml',
  },
  write: (call, scope, body) => {
    const { sensors } = policySet(call.controller, scope)[kind]
    const names = texts(body['names']).filter((name) => name.startsWith('fed.') === (scope === 'fed'))
    const chosen = names.map((name) => {
      const sensor = sensors.find((each) => each.name === name)
      if (!sensor) throw new RestError(404, 7, `${kind} sensor doesn't exist`)
      return sensor
    })
    // Those that every cluster has anyway are left out (of DLP only: the others are not marked).
    return yamlList(chosen.filter(({ predefine }) => !predefine).map((sensor) => crdOf(kind, sensor)))
  },
  read: (call, { scope, documents }) => {
    const items = itemsOf(documents[0], [KINDS[kind]])
    if (!items || items.length === 0) throw new Error(INVALID_RULES)
    for (const { name } of items) {
      requireScope(call, scope, name.startsWith('fed.'), `${kind.toUpperCase()} sensor ${name}`)
    }
    // All are checked before the first is written.
    const sensors = items.map((item) => sensorOf(call, kind, item))
    const set = policySet(call.controller, scope)[kind]
    const names = sensors.map(({ name }) => name)
    const next = { ...set, sensors: [...set.sensors.filter(({ name }) => !names.includes(name)), ...sensors] }
    changePolicy(call.controller, scope, kind === 'dlp' ? { dlp: next } : { waf: next })
  },
})

function crdOf(kind: SensorKind, { name, comment, rules }: SensorState) {
  return {
    apiVersion: API_VERSION,
    kind: KINDS[kind],
    metadata: { name },
    spec: {
      sensor: {
        comment,
        name,
        rules: rules.map((rule) => ({ name: rule.name, patterns: rule.patterns })),
      },
    },
  }
}

function sensorOf(call: Call, kind: SensorKind, { name, spec }: FileItem): SensorState {
  const fields = asFields(spec['sensor'])
  const refuse = (why: string) => new Error(`file format error:  ${why} ${name}`)
  if (stringField(fields, 'name') !== name) throw refuse('mismatched name in sensor and metadata')
  const comment = stringField(fields, 'comment')
  if (comment.length > LONGEST_COMMENT) throw refuse('comment exceed max 256 characters!')
  const isFederal = name.startsWith('fed.')
  const known = policySet(call.controller, isFederal ? 'fed' : 'local')[kind].sensors
  const before = known.find((sensor) => sensor.name === name)
  if (before?.predefine) throw refuse('cannot modify predefined sensor')
  const cfgType = isFederal ? 'federal' : 'user_created'
  const rules = sensorRules(call.controller, kind, fields['rules'], cfgType, before?.rules)
  return { name, comment, predefine: false, rules, cfg_type: cfgType }
}
