import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import type { ResponseRuleWire } from '../../../src/domain/response-rules/api/schema.ts'
import type { GroupState, PolicySet, SensorSet } from '../PolicyState.ts'
import type { Call, Fields } from '../Route.ts'
import { policySet, type Scope } from '../policy/access.ts'
import { API_VERSION, text, texts } from './FileKind.ts'
import { yamlList } from './goYaml.ts'

/** What the file says instead of a mode where a group has none. */
const NO_MODE = 'N/A'

interface Options {
  /** Criteria in definitions of their own, which the groups refer to by name. */
  readonly byName: boolean
  readonly policyMode: string
  readonly profileMode: string
}

/**
 * Groups with their rules and profiles: `controller/rest/crdsecurityrule.go` handlerGroupCfgExport. Network rules that
 * are switched off, and those with a host or workload at their other end, are not in the file.
 */
export function writeGroups(call: Call, scope: Scope, body: Fields): string {
  const options: Options = {
    byName: body['use_name_referral'] === true,
    policyMode: text(body['policy_mode']),
    profileMode: text(body['profile_mode']),
  }
  const names = texts(body['groups'])
  const chosen = policySet(call.controller, scope).groups.filter((group) => names.includes(group.name))
  const others = (['fed', 'local'] as const).flatMap((each) => policySet(call.controller, each).groups)
  const writer = new GroupWriter(policySet(call.controller, scope), others, options)
  const items = chosen.map((group) => writer.crdOf(group, scope))
  const rules = yamlList(items.length > 0 ? items : null)
  return options.byName ? `${yamlList(writer.definitions())}\n---\n\n${rules}` : rules
}

/** Writes each network rule once, at the first of its groups. */
class GroupWriter {
  readonly #set: PolicySet
  readonly #groups: readonly GroupState[]
  readonly #options: Options
  readonly #written = new Set<number>()
  readonly #defined = new Map<string, GroupState>()

  constructor(set: PolicySet, groups: readonly GroupState[], options: Options) {
    this.#set = set
    this.#groups = groups
    this.#options = options
  }

  definitions() {
    const items = [...this.#defined.values()].map(({ name, comment, criteria }) => ({
      apiVersion: API_VERSION,
      kind: 'NvGroupDefinition',
      metadata: { name, namespace: 'neuvector' },
      spec: { selector: { comment, criteria, name } },
    }))
    return items.length > 0 ? items : null
  }

  crdOf(group: GroupState, scope: Scope) {
    const { processes, files, responses, dlp, waf } = this.#set
    const hasMode = group.policy_mode !== ''
    const { policyMode, profileMode } = this.#options
    const isContainers = group.kind === 'container'
    return {
      apiVersion: API_VERSION,
      ...kindOf(group),
      spec: {
        ...(isContainers && { dlp: sensorsOf(dlp, group.name), waf: sensorsOf(waf, group.name) }),
        egress: this.#ends(group, (rule) => rule.from === group.name && rule.to !== group.name, 'egress'),
        ingress: this.#ends(group, (rule) => rule.to === group.name, 'ingress'),
        file: (files[group.name] ?? []).map(({ applications, behavior, filter, recursive }) => ({
          app: applications,
          behavior,
          filter,
          recursive,
        })),
        process: (processes[group.name] ?? []).map(({ action, allow_update, name, path }) => ({
          action,
          allow_update,
          name,
          path,
        })),
        ...(hasMode && {
          process_profile: {
            baseline: group.baseline_profile,
            mode: profileMode === '' ? group.profile_mode : profileMode,
          },
        }),
        response: responsesOf(responses, scope, group.name),
        target: {
          policymode: hasMode ? (policyMode === '' ? group.policy_mode : policyMode) : NO_MODE,
          selector: this.#target(group),
        },
      },
    }
  }

  #target(group: GroupState) {
    if (this.#options.byName) return this.#reference(group)
    return {
      comment: group.comment,
      criteria: group.criteria,
      ...(!group.reserved &&
        group.kind === 'container' && {
          grp_band_width: group.group_band_width,
          grp_sess_cur: group.group_sess_cur,
          grp_sess_rate: group.group_sess_rate,
          mon_metric: group.monitor_metric,
        }),
      name: group.name,
      original_name: '',
    }
  }

  #ends(group: GroupState, isEnd: (rule: PolicyRuleWire) => boolean, way: 'egress' | 'ingress') {
    const details = []
    for (const rule of this.#set.rules) {
      if (!isEnd(rule) || rule.disable || this.#written.has(rule.id)) continue
      this.#written.add(rule.id)
      const name = rule.from === group.name ? rule.to : rule.from
      const other = this.#groups.find((each) => each.name === name)
      if (!other) continue
      const { action, applications, ports, priority } = rule
      const selector = this.#options.byName
        ? this.#reference(other)
        : { comment: '', criteria: other.criteria, name, original_name: '' }
      details.push({
        action,
        applications,
        name: `${name}-${way}-${details.length}`,
        ports,
        priority,
        selector,
      })
    }
    return details
  }

  #reference(group: GroupState) {
    const isBuiltIn = group.reserved
    if (!isBuiltIn) this.#defined.set(group.name, group)
    return { comment: '', ...(!isBuiltIn && { name_referral: true }), name: group.name, original_name: '' }
  }
}

/** The name in the metadata is one that Kubernetes takes; groups of one namespace are objects of that namespace. */
function kindOf({ name, criteria }: GroupState) {
  const namespace = criteria.find(({ key }) => key === 'domain')?.value
  const metadata = { name: name.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '-') }
  if (namespace === undefined) return { kind: 'NvClusterSecurityRule', metadata }
  return { kind: 'NvSecurityRule', metadata: { ...metadata, namespace } }
}

function sensorsOf({ uses }: SensorSet, group: string) {
  const { status, actions } = uses[group] ?? { status: true, actions: {} }
  const settings = Object.entries(actions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, action]) => ({ action, name }))
  return { settings, status }
}

/** `spec.response`: the response rules about a group; null without any (recording 28). */
function responsesOf(responses: readonly ResponseRuleWire[], scope: Scope, group: string) {
  const own = responses.filter((rule) => rule.group === group)
  if (own.length === 0) return null
  return own.map(({ actions, comment, conditions, disable, event, webhooks }) => ({
    actions,
    ...(comment !== '' && { comment }),
    conditions,
    ...(disable && { disable }),
    event,
    policy_name: scope === 'fed' ? 'fed' : 'default',
    ...(webhooks.length > 0 && { webhooks }),
  }))
}
