import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import type { ResponseRuleWire } from '../../../src/domain/response-rules/api/schema.ts'
import type { GroupState, PolicySet, SensorSet } from '../PolicyState.ts'
import type { Call, Fields } from '../Route.ts'
import { cfgTypeOf, changePolicySilently, policySet, stamp, type Scope } from '../policy/access.ts'
import { criteriaField } from '../policy/criteria.ts'
import { EMPTY_GROUP } from '../policy/groupDefaults.ts'
import { responseContent } from '../policy/responseFields.ts'
import { nextResponseId } from '../policy/responseIds.ts'
import { allocateId } from '../policy/ruleList.ts'
import { asFields, itemsOf, list, requireScope, text, texts, type ImportedFile } from './FileKind.ts'
import { UNREADABLE } from './responseFile.ts'

const RULE_KINDS = ['NvClusterSecurityRule', 'NvSecurityRule']
const DEFINITION = 'NvGroupDefinition'
const MODES = ['Discover', 'Monitor', 'Protect']

/** One group of a file with everything that hangs on it. */
interface Target {
  readonly name: string
  readonly selector: Fields
  readonly spec: Fields
}

/**
 * `controller/rest/group.go` importGroupPolicy. The groups of the file are created or replaced; then every network and
 * response rule that names one of them is deleted and those of the file are written, in front of the others, switched
 * on. Federal revisions stay as they are (`oneSuccess` is never set there), so that members hear nothing of it.
 */
export function readGroups(call: Call, { scope, documents }: ImportedFile): void {
  const { targets, definitions } = parsed(documents)
  for (const { name } of targets) requireScope(call, scope, name.startsWith('fed.'), `Group ${name}`)
  const criteriaOf = (selector: Fields) =>
    selector['name_referral'] === true ? definitions.get(text(selector['name'])) : selector
  let set = policySet(call.controller, scope)
  for (const target of targets) set = withGroups(set, scope, target, criteriaOf)
  const names = targets.map(({ name }) => name)
  set = {
    ...set,
    rules: set.rules.filter((rule) => !names.includes(rule.from) && !names.includes(rule.to)),
    responses: set.responses.filter((rule) => !names.includes(rule.group)),
  }
  for (const target of targets) {
    set = withRules(call, scope, set, target)
    set = withProfiles(call, scope, set, target)
    changePolicySilently(call.controller, scope, set)
    set = { ...set, responses: [...set.responses, ...responsesOf(call, scope, set, target)] }
  }
  changePolicySilently(call.controller, scope, set)
}

function parsed(documents: readonly unknown[]) {
  const items = documents.flatMap((document) => {
    const own = itemsOf(document, [...RULE_KINDS, DEFINITION])
    if (!own) throw new Error(UNREADABLE)
    return own
  })
  const targets = items
    .filter(({ kind }) => kind !== DEFINITION)
    .map(({ spec }): Target => {
      const selector = asFields(asFields(spec['target'])['selector'])
      const name = text(selector['name'])
      if (name === '') throw new Error('file format error:  validation error')
      return { name, selector, spec }
    })
  const definitions = new Map(
    items
      .filter(({ kind }) => kind === DEFINITION)
      .map(({ spec }) => [text(asFields(spec['selector'])['name']), asFields(spec['selector'])] as const),
  )
  return { targets, definitions }
}

/** The group itself as the file has it, and those its rules lead to where they are missing. */
function withGroups(
  set: PolicySet,
  scope: Scope,
  { name, selector, spec }: Target,
  criteriaOf: (selector: Fields) => Fields | undefined,
): PolicySet {
  const ends = [...list(spec['egress']), ...list(spec['ingress'])].map((rule) => asFields(rule['selector']))
  const missing = ends.filter(
    (end) => text(end['name']) !== name && !set.groups.some((group) => group.name === text(end['name'])),
  )
  const known = set.groups.find((group) => group.name === name)
  const target =
    known?.reserved || known?.cfg_type === 'ground' ? known : groupOf(scope, selector, criteriaOf, known)
  const added = missing
    .filter((end, index) => missing.findIndex((each) => each['name'] === end['name']) === index)
    .filter((end) => list(criteriaOf(end)?.['criteria']).length > 0)
    .map((end) => groupOf(scope, end, criteriaOf))
  return {
    ...set,
    groups: [
      ...(known ? set.groups.map((group) => (group === known ? target : group)) : [...set.groups, target]),
      ...added.filter((group) => isOfScope(group, scope)),
    ],
  }
}

const isOfScope = ({ name }: GroupState, scope: Scope) => name.startsWith('fed.') === (scope === 'fed')

function groupOf(
  scope: Scope,
  selector: Fields,
  criteriaOf: (selector: Fields) => Fields | undefined,
  known: GroupState = EMPTY_GROUP,
): GroupState {
  const source = criteriaOf(selector)
  if (!source) throw new Error(`file format error:  no definition of group ${text(selector['name'])}`)
  const criteria = criteriaField(list(source['criteria']))
  const number = (field: string, before: number) =>
    typeof selector[field] === 'number' ? selector[field] : before
  const metric = selector['mon_metric']
  return {
    ...known,
    name: text(selector['name']),
    comment: text(source['comment']),
    cfg_type: known.name === '' ? cfgTypeOf(scope) : known.cfg_type,
    criteria,
    kind: criteria.some(({ key }) => key === 'address') ? 'address' : 'container',
    monitor_metric: typeof metric === 'boolean' ? metric : known.monitor_metric,
    group_sess_cur: number('grp_sess_cur', known.group_sess_cur),
    group_sess_rate: number('grp_sess_rate', known.group_sess_rate),
    group_band_width: number('grp_band_width', known.group_band_width),
  }
}

function withRules(call: Call, scope: Scope, set: PolicySet, { name, spec }: Target): PolicySet {
  const nowS = stamp(call.controller)
  const taken = new Set(set.rules.map(({ id }) => id))
  const ruleOf = (detail: Fields, isEgress: boolean): PolicyRuleWire => {
    const id = allocateId(taken, scope)
    taken.add(id)
    const other = text(asFields(detail['selector'])['name'])
    return {
      id,
      cfg_type: cfgTypeOf(scope),
      from: isEgress ? name : other,
      to: isEgress ? other : name,
      action: text(detail['action']),
      ports: text(detail['ports']),
      applications: texts(detail['applications']),
      comment: 'imported policy',
      learned: false,
      disable: false,
      priority: 0,
      match_counter: 0,
      last_match_timestamp: 0,
      created_timestamp: nowS,
      last_modified_timestamp: nowS,
    }
  }
  const added = [
    ...list(spec['ingress']).map((detail) => ruleOf(detail, false)),
    ...list(spec['egress']).map((detail) => ruleOf(detail, true)),
  ]
  const top = set.rules.filter(({ cfg_type }) => cfg_type === 'ground').length
  return { ...set, rules: [...set.rules.slice(0, top), ...added, ...set.rules.slice(top)] }
}

function withProfiles(call: Call, scope: Scope, set: PolicySet, { name, spec }: Target): PolicySet {
  const nowS = stamp(call.controller)
  const cfgType = cfgTypeOf(scope)
  const origin = { cfg_type: cfgType, created_timestamp: nowS, last_modified_timestamp: nowS }
  const processes = list(spec['process']).map((entry) => ({
    name: text(entry['name']),
    path: text(entry['path']),
    action: text(entry['action']),
    allow_update: entry['allow_update'] === true,
    uuid: crypto.randomUUID(),
    ...origin,
  }))
  const files = list(spec['file']).map((entry) => ({
    filter: text(entry['filter']),
    behavior: text(entry['behavior']),
    recursive: entry['recursive'] === true,
    applications: texts(entry['app']),
    ...origin,
  }))
  return {
    ...set,
    groups: set.groups.map((group) => (group.name === name ? withModes(group, spec) : group)),
    processes: { ...set.processes, [name]: processes },
    files: { ...set.files, [name]: files },
    dlp: withSensors(set.dlp, name, spec['dlp']),
    waf: withSensors(set.waf, name, spec['waf']),
  }
}

function withModes(group: GroupState, spec: Fields): GroupState {
  if (group.policy_mode === '') return group
  const mode = (value: unknown, before: string) => (MODES.includes(text(value)) ? text(value) : before)
  const profile = asFields(spec['process_profile'])
  const baseline = text(profile['baseline'])
  return {
    ...group,
    policy_mode: mode(asFields(spec['target'])['policymode'], group.policy_mode),
    profile_mode: mode(profile['mode'], group.profile_mode),
    baseline_profile: baseline === '' ? group.baseline_profile : baseline,
  }
}

/** Sensors a group uses after the import; without a word about them it keeps what it has. */
function withSensors(set: SensorSet, group: string, given: unknown): SensorSet {
  if (given === undefined) return set
  const { status, settings } = asFields(given)
  const actions = list(settings).map((each) => [text(each['name']), text(each['action'])] as const)
  const use = { status: status !== false, actions: Object.fromEntries(actions) }
  return { ...set, uses: { ...set.uses, [group]: use } }
}

function responsesOf(
  call: Call,
  scope: Scope,
  set: PolicySet,
  { name, spec }: Target,
): readonly ResponseRuleWire[] {
  const taken = new Set(set.responses.map(({ id }) => id))
  return list(spec['response']).map((fields) => {
    const content = responseContent(call, scope, { ...fields, group: name })
    const id = nextResponseId(taken, scope)
    taken.add(id)
    return { ...content, id, cfg_type: cfgTypeOf(scope) }
  })
}
