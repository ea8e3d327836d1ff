import type { PolicySet, SensorSet, SensorUseState } from '../PolicyState.ts'
import type { Scope } from './access.ts'

/** `spec.dlp` and `spec.waf` of an exported group: the sensors it uses. */
export interface GroupSensors {
  readonly settings?: readonly { readonly name: string; readonly action: string }[] | null
  readonly status?: boolean
}

export function exportedSensors({ uses }: SensorSet, group: string) {
  const { status, actions } = uses[group] ?? { status: true, actions: {} }
  const settings = Object.entries(actions)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, action]) => ({ action, name }))
  return { settings, status }
}

/** A set of sensors after a group was imported with these settings; without any the group keeps what it has. */
export function withGroupSensors(set: SensorSet, group: string, given: GroupSensors | undefined): SensorSet {
  if (!given) return set
  const use: SensorUseState = {
    status: given.status ?? true,
    actions: Object.fromEntries((given.settings ?? []).map(({ name, action }) => [name, action])),
  }
  return { ...set, uses: { ...set.uses, [group]: use } }
}

/** `spec.response`: the response rules about a group that are switched on; null without any (recording 28). */
export function exportedResponses({ responses }: PolicySet, scope: Scope, group: string) {
  const own = responses.filter((rule) => rule.group === group && !rule.disable)
  if (own.length === 0) return null
  return own.map(({ actions, comment, conditions, event, webhooks }) => ({
    actions,
    ...(comment !== '' && { comment }),
    conditions,
    event,
    policy_name: scope === 'fed' ? 'fed' : 'default',
    ...(webhooks.length > 0 && { webhooks }),
  }))
}
