import type { AdmissionRuleWire } from '../../../src/domain/admission/api/schema.ts'
import { notAllowed, notFound } from '../RestError.ts'
import { admissionCriteria } from '../admission/criterionFields.ts'
import { FIRST_ADMISSION_ID } from '../admission/ruleIds.ts'
import type { Call, Fields } from '../Route.ts'
import { cfgTypeOf, changePolicy, policySet, type Scope } from '../policy/access.ts'
import {
  API_VERSION,
  INVALID_RULES,
  asFields,
  itemsOf,
  list,
  requireScope,
  text,
  texts,
  type FileKind,
} from './FileKind.ts'
import { goYaml } from './goYaml.ts'

const KIND = 'NvAdmissionControlSecurityRule'
const MODES = ['monitor', 'protect']

/** Admission rules and, of a cluster itself, its settings as a file: `controller/rest/admission.go` handlerAdmCtrlExport, importAdmCtrl. */
export const admissionFile: FileKind = {
  exportPath: '/v1/file/admission',
  importPath: '/v1/file/admission/config',
  permission: 'admctrl',
  fileName: { fed: 'cfgFedAdmissionRulesExport.yaml', local: 'cfgAdmissionRulesExport.yaml' },
  write: (call, scope, body) => {
    const ids = Array.isArray(body['ids']) ? [...new Set<unknown>(body['ids'])] : []
    // The scope decides the settings only: any rule can be in either file.
    const all = (['fed', 'local'] as const).flatMap((each) => policySet(call.controller, each).admission)
    const rules = ids.map((id) => {
      const rule = all.find((each) => each.id === id)
      if (!rule) throw notFound()
      return crdOf(rule, scope)
    })
    const config = body['export_config'] === true && scope === 'local' ? settingsOf(call) : undefined
    return goYaml({
      apiVersion: API_VERSION,
      kind: KIND,
      metadata: { name: scope },
      spec: { ...(config && { config }), ...(rules.length > 0 && { rules }) },
    })
  },
  read: (call, { scope, documents }) => {
    const [item] = itemsOf(documents[0], [KIND]) ?? []
    if (!item) throw new Error(INVALID_RULES)
    if (item.name !== 'fed' && item.name !== 'local') throw new Error(`invalid metadata name "${item.name}"`)
    requireScope(call, scope, item.name === 'fed', `Admission control security rule ${item.name}`)
    const given = list(item.spec['rules'])
    const parsed = given.map((fields) => contentOf(fields))
    if (item.spec['config'] !== undefined && scope === 'local')
      bringSettings(call, asFields(item.spec['config']))
    // Without any rule in the file those of the cluster stay.
    if (given.length === 0) return
    changePolicy(call.controller, scope, { admission: replaced(call, scope, given, parsed) })
  },
}

function crdOf(rule: AdmissionRuleWire, scope: Scope) {
  const isDenial = rule.rule_type === 'deny'
  return {
    action: isDenial ? 'deny' : 'allow',
    ...(rule.comment !== '' && { comment: rule.comment }),
    containers: rule.containers.length > 0 ? rule.containers : ['containers'],
    conversion_id_ref: rule.id,
    criteria: rule.criteria,
    disabled: rule.disable,
    ...(rule.critical && scope === 'local' && { id: rule.id }),
    ...(isDenial && { rule_mode: rule.rule_mode }),
  }
}

function settingsOf({ controller }: Call) {
  const { adm_client_mode, enable, mode } = controller.state.policy.admission
  return { client_mode: adm_client_mode, enable, mode }
}

function bringSettings({ controller }: Call, fields: Fields): void {
  const { policy } = controller.state
  const mode = text(fields['mode'])
  if (typeof fields['enable'] !== 'boolean' || !MODES.includes(mode)) throw new Error('validation error')
  if (!policy.admission.k8s_env) return
  if (policy.admission.cfg_type === 'ground') throw notAllowed()
  policy.admission = {
    ...policy.admission,
    enable: fields['enable'],
    mode,
    adm_client_mode: text(fields['client_mode']),
  }
}

type Content = Pick<
  AdmissionRuleWire,
  'rule_type' | 'criteria' | 'comment' | 'disable' | 'rule_mode' | 'containers'
>

function contentOf(fields: Fields): Content {
  const action = text(fields['action'])
  if (action !== 'allow' && action !== 'deny') throw new Error('unsupported action')
  if (list(fields['criteria']).length === 0) throw new Error('no criteria')
  const mode = text(fields['rule_mode'])
  if (action === 'allow' ? mode !== '' : !['', ...MODES].includes(mode))
    throw new Error('unsupported rule_mode')
  const type = action === 'deny' ? 'deny' : 'exception'
  const containers = texts(fields['containers'])
  return {
    rule_type: type,
    // Only what was given is stored and sent.
    criteria: admissionCriteria(type, fields['criteria']) as AdmissionRuleWire['criteria'],
    comment: text(fields['comment']),
    disable: fields['disabled'] === true,
    rule_mode: mode,
    containers: containers.length > 0 ? containers : ['containers'],
  }
}

/** Everything people made goes; built-in rules are switched as the file says, those of a CRD stay. */
function replaced(
  call: Call,
  scope: Scope,
  given: readonly Fields[],
  contents: readonly Content[],
): readonly AdmissionRuleWire[] {
  const kept = policySet(call.controller, scope).admission.filter(
    ({ critical, cfg_type }) => critical || cfg_type === 'ground',
  )
  const isBuiltIn = (fields: Fields) => kept.some((rule) => rule.critical && rule.id === fields['id'])
  const switched = kept.map((rule) => {
    const fields = given.find((each) => rule.critical && each['id'] === rule.id)
    return fields ? { ...rule, disable: fields['disabled'] === true } : rule
  })
  const added = contents
    .filter((_, index) => !isBuiltIn(given[index] ?? {}))
    .map((content, index): AdmissionRuleWire => ({
      ...content,
      id: FIRST_ADMISSION_ID[scope] + index,
      category: 'Kubernetes',
      critical: false,
      cfg_type: cfgTypeOf(scope),
    }))
  return [...switched, ...added]
}
