import type { AdmissionRuleWire } from '~/domain/admission/api/schema'
import type { FileProfileWire, GroupWire, ProcessProfileWire } from '~/domain/groups/api/schema'
import { criterionText } from '~/domain/groups/model/criteria'
import type { PolicyRuleWire } from '~/domain/network-rules/api/schema'
import type { ResponseRuleWire } from '~/domain/response-rules/api/schema'
import type { SensorWire } from '~/domain/sensors/api/schema'
import type { WebhookWire } from '~/domain/webhooks/api/schema'

/** An object of federated policy, reduced to what makes it the same on two clusters. */
export interface Fingerprint {
  /** `fed.payments`, `100004`. */
  readonly id: string
  /** For people: `fed.payments → external`. */
  readonly name: string
  readonly content: string
}

/** Rules in their order: another place is another policy. Statistics are each cluster's own. */
export function ruleFingerprints(rules: readonly PolicyRuleWire[]): readonly Fingerprint[] {
  return rules.map((rule) => ({
    id: String(rule.id),
    name: `${rule.id} · ${rule.from} → ${rule.to}`,
    content: [
      rule.from,
      rule.to,
      rule.ports,
      rule.applications.join(),
      rule.action,
      rule.disable,
      rule.comment,
    ].join('\n'),
  }))
}

/** `external` is in every list of federated groups and belongs to the cluster (recordings README 7). */
export function groupFingerprints(groups: readonly GroupWire[]): readonly Fingerprint[] {
  return groups
    .filter(({ cfg_type: origin }) => origin === 'federal')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((group) => ({
      id: group.name,
      name: group.name,
      content: [
        group.comment,
        group.criteria.map(criterionText).join(),
        group.monitor_metric,
        group.group_sess_cur,
        group.group_sess_rate,
        group.group_band_width,
      ].join('\n'),
    }))
}

/** By group. The mode is each cluster's own; the order of a list is chance (recordings README 6). */
export function processFingerprints(profiles: readonly ProcessProfileWire[]): readonly Fingerprint[] {
  return profiles.map(({ group, process_list: rules }) => ({
    id: group,
    name: group,
    content: rules.rows
      .map(({ name, path, action, allow_update: mayUpdate }) => [name, path, action, mayUpdate].join(' '))
      .toSorted()
      .join('\n'),
  }))
}

export function fileFingerprints(profiles: readonly FileProfileWire[]): readonly Fingerprint[] {
  return profiles.map(({ group, filters }) => ({
    id: group,
    name: group,
    content: filters.rows
      .map(({ filter, recursive, behavior, applications }) =>
        [filter, recursive, behavior, applications.toSorted().join()].join(' '),
      )
      .toSorted()
      .join('\n'),
  }))
}

export function responseFingerprints(rules: readonly ResponseRuleWire[]): readonly Fingerprint[] {
  return rules.map(({ id, event, group, comment, conditions, actions, webhooks, disable }) => ({
    id: String(id),
    name: `${id} · ${event}${group === '' ? '' : ` · ${group}`}`,
    content: JSON.stringify([
      event,
      group,
      comment,
      conditions,
      actions.toSorted(),
      webhooks.toSorted(),
      disable,
    ]),
  }))
}

/** The order of admission rules means nothing (semantics.md c.2). */
export function admissionFingerprints(rules: readonly AdmissionRuleWire[]): readonly Fingerprint[] {
  return byId(
    rules.map((rule) => ({
      id: String(rule.id),
      name: `${rule.id}${rule.comment === '' ? '' : ` · ${rule.comment}`}`,
      content: JSON.stringify([
        rule.rule_type,
        rule.rule_mode,
        rule.comment,
        rule.criteria,
        rule.containers.toSorted(),
        rule.disable,
      ]),
    })),
  )
}

/** With the groups that use it: that setting is federated, too (semantics.md b.13). */
export function sensorFingerprints(sensors: readonly SensorWire[]): readonly Fingerprint[] {
  return byId(
    sensors.map(({ name, comment, rules, groups }) => ({
      id: name,
      name,
      content: JSON.stringify([
        comment,
        byName(rules).map((rule) => [rule.name, rule.patterns]),
        groups.toSorted(),
      ]),
    })),
  )
}

export function webhookFingerprints(webhooks: readonly WebhookWire[]): readonly Fingerprint[] {
  return byId(
    webhooks.map(({ name, url, type, enable, use_proxy: usesProxy }) => ({
      id: name,
      name,
      content: JSON.stringify([url, type, enable, usesProxy]),
    })),
  )
}

const byId = (prints: readonly Fingerprint[]) => prints.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const byName = <T extends { readonly name: string }>(things: readonly T[]) =>
  things.toSorted((a, b) => (a.name < b.name ? -1 : 1))
