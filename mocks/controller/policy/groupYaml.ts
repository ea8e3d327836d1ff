import { parse, stringify } from 'yaml'
import type { CriterionWire } from '../../../src/domain/groups/api/schema.ts'
import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import type { Controller } from '../Controller.ts'
import type { GroupState } from '../PolicyState.ts'
import { policySet, stamp, type Scope } from './access.ts'
import { criteriaField } from './criteria.ts'
import { EMPTY_GROUP } from './groupDefaults.ts'
import { exportedResponses, exportedSensors, withGroupSensors, type GroupSensors } from './groupInspection.ts'
import { allocateId } from './ruleList.ts'

const API_VERSION = 'neuvector.com/v1'

/** Groups with their rules and profiles as the CRD the controller exports (`controller/rest/crdsecurityrule.go`). */
export function exportGroups(controller: Controller, scope: Scope, names: readonly string[]): string {
  const chosen = policySet(controller, scope).groups.filter((group) => names.includes(group.name))
  const items = chosen.map((group) => crdOf(controller, scope, group))
  // Quotes and indents as Go's encoder.
  const text = stringify(
    { apiVersion: 'v1', items: items.length > 0 ? items : null, kind: 'List', metadata: {} },
    { aliasDuplicateObjects: false, indentSeq: false, lineWidth: 0, singleQuote: true },
  )
  return text.replaceAll(/: '([\d.]*)'$/gm, ': "$1"')
}

function crdOf(controller: Controller, scope: Scope, group: GroupState) {
  const set = policySet(controller, scope)
  const { rules, processes, files } = set
  const selector = ({ name, criteria }: GroupState) => ({
    comment: '',
    criteria,
    name,
    original_name: '',
  })
  const ends = (own: 'from' | 'to', other: 'from' | 'to', way: 'egress' | 'ingress') =>
    rules
      .filter((rule) => rule[own] === group.name && !rule.disable)
      .map((rule, index) => ({
        action: rule.action,
        applications: rule.applications,
        name: `${rule[other]}-${way}-${index}`,
        ports: rule.ports,
        priority: rule.priority,
        selector: selector(endGroup(controller, rule[other])),
      }))
  const target = {
    comment: group.comment,
    criteria: group.criteria,
    grp_band_width: group.group_band_width,
    grp_sess_cur: group.group_sess_cur,
    grp_sess_rate: group.group_sess_rate,
    mon_metric: group.monitor_metric,
    name: group.name,
    original_name: '',
  }
  return {
    apiVersion: API_VERSION,
    kind: 'NvClusterSecurityRule',
    metadata: { name: group.name },
    spec: {
      dlp: exportedSensors(set.dlp, group.name),
      egress: ends('from', 'to', 'egress'),
      file: (files[group.name] ?? []).map(({ applications, behavior, filter, recursive }) => ({
        app: applications,
        behavior,
        filter,
        recursive,
      })),
      ingress: ends('to', 'from', 'ingress'),
      process: (processes[group.name] ?? []).map(({ action, allow_update, name, path }) => ({
        action,
        allow_update,
        name,
        path,
      })),
      response: exportedResponses(set, scope, group.name),
      target: { policymode: group.policy_mode === '' ? 'N/A' : group.policy_mode, selector: target },
      waf: exportedSensors(set.waf, group.name),
    },
  }
}

const endGroup = (controller: Controller, name: string): GroupState =>
  (['fed', 'local'] as const)
    .flatMap((scope) => policySet(controller, scope).groups)
    .find((group) => group.name === name) ?? { ...EMPTY_GROUP, name }

interface ParsedRule {
  readonly action: string
  readonly applications: readonly string[]
  readonly ports: string
  readonly selector: { readonly name: string }
}

interface ParsedItem {
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly egress?: readonly ParsedRule[] | null
    readonly ingress?: readonly ParsedRule[] | null
    readonly file?: readonly { app?: string[]; behavior: string; filter: string; recursive: boolean }[] | null
    readonly process?:
      readonly { action: string; allow_update?: boolean; name: string; path?: string }[] | null
    readonly dlp?: GroupSensors
    readonly waf?: GroupSensors
    readonly target: {
      readonly selector: {
        readonly comment?: string
        readonly criteria?: CriterionWire[]
        readonly grp_band_width?: number
        readonly grp_sess_cur?: number
        readonly grp_sess_rate?: number
        readonly mon_metric?: boolean
      }
    }
  }
}

/** Brings a file into a set; undefined when it is not one of ours, which fails the whole import. */
export function importGroups(controller: Controller, scope: Scope, text: string) {
  const items = itemsOf(text)
  if (!items) return undefined
  let set = policySet(controller, scope)
  for (const item of items) set = withItem(controller, scope, set, item)
  return set
}

function itemsOf(text: string): readonly ParsedItem[] | undefined {
  try {
    const file = parse(text) as { kind?: string; items?: ParsedItem[] | null } | null // checked by use below
    if (file?.kind !== 'List' || !Array.isArray(file.items)) return undefined
    const isOurs = (item: ParsedItem) =>
      item.metadata.name !== '' && Array.isArray(item.spec.target.selector.criteria)
    return file.items.every(isOurs) ? file.items : undefined
  } catch {
    return undefined
  }
}

function withItem(
  controller: Controller,
  scope: Scope,
  set: ReturnType<typeof policySet>,
  { metadata: { name }, spec }: ParsedItem,
): ReturnType<typeof policySet> {
  const cfgType = scope === 'fed' ? 'federal' : 'user_created'
  const nowS = stamp(controller)
  const dates = { created_timestamp: nowS, last_modified_timestamp: nowS }
  const { comment = '', criteria = [], ...metrics } = spec.target.selector
  const known = set.groups.find((group) => group.name === name)
  const imported: GroupState = {
    ...(known ?? EMPTY_GROUP),
    name,
    comment,
    cfg_type: known?.cfg_type ?? cfgType,
    criteria: known?.reserved ? known.criteria : criteriaField(criteria),
    kind: criteria.some(({ key }) => key === 'address') ? 'address' : 'container',
    monitor_metric: metrics.mon_metric ?? false,
    group_sess_cur: metrics.grp_sess_cur ?? 0,
    group_sess_rate: metrics.grp_sess_rate ?? 0,
    group_band_width: metrics.grp_band_width ?? 0,
  }
  const taken = new Set(set.rules.map(({ id }) => id))
  const ruleOf = (parsed: ParsedRule, from: string, to: string): PolicyRuleWire[] => {
    const { action, ports, applications } = parsed
    const isSame = (rule: PolicyRuleWire) =>
      rule.from === from &&
      rule.to === to &&
      rule.ports === ports &&
      rule.action === action &&
      rule.applications.join() === applications.join()
    if (set.rules.some(isSame)) return []
    const id = allocateId(taken, scope)
    taken.add(id)
    const content = { from, to, action, ports, applications: [...applications], comment: '' }
    const rest = { learned: false, disable: false, priority: 0, match_counter: 0, last_match_timestamp: 0 }
    return [{ id, cfg_type: cfgType, ...content, ...rest, ...dates }]
  }
  return {
    ...set,
    dlp: withGroupSensors(set.dlp, name, spec.dlp),
    waf: withGroupSensors(set.waf, name, spec.waf),
    groups: known
      ? set.groups.map((group) => (group === known ? imported : group))
      : [...set.groups, imported],
    rules: [
      ...set.rules,
      ...(spec.egress ?? []).flatMap((rule) => ruleOf(rule, name, rule.selector.name)),
      ...(spec.ingress ?? []).flatMap((rule) => ruleOf(rule, rule.selector.name, name)),
    ],
    processes: {
      ...set.processes,
      [name]: (spec.process ?? []).map((entry) => ({
        name: entry.name,
        path: entry.path ?? '',
        action: entry.action,
        allow_update: entry.allow_update ?? false,
        cfg_type: cfgType,
        uuid: crypto.randomUUID(),
        ...dates,
      })),
    },
    files: {
      ...set.files,
      [name]: (spec.file ?? []).map(({ app, behavior, filter, recursive }) => ({
        filter,
        behavior,
        recursive,
        applications: app ?? [],
        cfg_type: cfgType,
        ...dates,
      })),
    },
  }
}
