import type { CriterionOptionWire } from '../../../src/domain/admission/api/schema.ts'

export type RuleType = 'deny' | 'exception'
type Option = Pick<CriterionOptionWire, 'ops'> & Partial<CriterionOptionWire>

const SET = ['containsAll', 'containsAny', 'notContainsAny', 'containsOtherThan']
const ANY = ['containsAny', 'notContainsAny']
const REGEX = ['regex', '!regex']
const BOOLEAN = { ops: ['='], values: ['true', 'false'] }
const COUNTS = [
  'cveCriticalCount',
  'cveHighCountNoCritical',
  'cveHighCount',
  'cveMediumCount',
  'cveCriticalWithFixCount',
  'cveHighWithFixCount',
  'cveHighWithFixCountNoCritical',
]
export const RISKY_ROLES = [
  'risky_role_view_secret',
  'risky_role_any_action_workload',
  'risky_role_any_action_rbac',
  'risky_role_create_pod',
  'risky_role_exec_into_container',
]

const subOptions = (names: readonly string[], ops: string[]) =>
  Object.fromEntries(names.map((name) => [name, { name, ops }]))

/** What both types of rules can ask (`controller/nvk8sapi/nvvalidatewebhookcfg/admission/admission.go`). */
const SHARED: Readonly<Record<string, Option>> = {
  image: { ops: ANY, match_src: 'yaml' },
  imageRegistry: { ops: ANY, match_src: 'yaml' },
  namespace: { ops: ANY, match_src: 'yaml' },
  user: { ops: [...ANY, ...REGEX], match_src: 'yaml' },
  userGroups: { ops: [...SET, ...REGEX], match_src: 'yaml' },
  labels: { ops: SET, match_src: 'both' },
  annotations: { ops: SET, match_src: 'yaml' },
  mountVolumes: { ops: SET, match_src: 'yaml' },
  envVars: { ops: SET, match_src: 'both' },
  cveNames: { ops: SET, match_src: 'image' },
  imageScanned: { ...BOOLEAN, match_src: 'image' },
  runAsPrivileged: { ...BOOLEAN, match_src: 'yaml' },
  runAsRoot: { ...BOOLEAN, match_src: 'both' },
  imageSigned: { ...BOOLEAN, match_src: 'image' },
  imageCompliance: { ...BOOLEAN, match_src: 'image' },
  envVarSecrets: { ...BOOLEAN, match_src: 'yaml' },
  modules: { ops: SET, match_src: 'image' },
  imageVerifiers: { ops: SET.slice(0, 3), match_src: 'image' },
}

const DENY: Readonly<Record<string, Option>> = {
  ...SHARED,
  ...Object.fromEntries(
    COUNTS.map((name) => [
      name,
      { ops: ['>='], match_src: 'image', sub_options: subOptions(['publishDays'], ['>=']) },
    ]),
  ),
  cveScoreCount: { ops: ['>='], match_src: 'image', sub_options: subOptions(['count'], ['>=']) },
  cveScore: { ops: ['>='], match_src: 'image' },
  baseImage: { ops: ['=', '!='], match_src: 'image' },
  imageNoOS: { ...BOOLEAN, match_src: 'image' },
  sharePidWithHost: { ...BOOLEAN, match_src: 'yaml' },
  shareIpcWithHost: { ...BOOLEAN, match_src: 'yaml' },
  shareNetWithHost: { ...BOOLEAN, match_src: 'yaml' },
  allowPrivEscalation: { ops: ['='], values: ['true'], match_src: 'yaml' },
  pspCompliance: { ops: ['='], values: ['true'], match_src: 'both' },
  resourceLimit: {
    ops: [],
    match_src: 'yaml',
    sub_options: subOptions(['cpuRequest', 'cpuLimit', 'memoryRequest', 'memoryLimit'], ['>', '<=']),
  },
  violatePssPolicy: { ops: ['='], values: ['restricted', 'baseline'], match_src: 'both' },
  customPath: { ops: [], match_src: 'yaml' },
  saBindRiskyRole: { ops: ['containsTagAny'], match_src: 'yaml' },
  storageClassName: { ops: ANY, match_src: 'yaml' },
}

const EXCEPTION: Readonly<Record<string, Option>> = {
  ...SHARED,
  ...Object.fromEntries(
    [...COUNTS, 'cveScore'].map((name) => [name, { ops: ['<=', '>='], match_src: 'image' }]),
  ),
}

/** Operators of a custom path by the kind of its value. */
export const CUSTOM_PATH_OPTIONS = [
  { valuetype: 'key', ops: ['exist', 'notExist'] },
  { valuetype: 'string', ops: ['exist', 'notExist', ...SET] },
  { valuetype: 'number', ops: ['exist', 'notExist', '=', '!=', '>=', '>', '<='] },
  { valuetype: 'boolean', ops: ['exist', 'notExist', '='], values: ['true', 'false'] },
] as const

/** One criterion's option; undefined for a name that rules of this type do not know. */
export const criterionOption = (type: RuleType, name: string): Option | undefined =>
  (type === 'deny' ? DENY : EXCEPTION)[name]

/** `k8s_options` of `GET /v1/admission/options`. */
export function optionTable(type: RuleType) {
  const entries = Object.entries(type === 'deny' ? DENY : EXCEPTION)
  return {
    k8s_options: {
      rule_options: Object.fromEntries(entries.map(([name, option]) => [name, { name, ...option }])),
    },
  }
}
