import { mutationOptions } from '@tanstack/react-query'
import { federationKeys } from '~/domain/federation/api/queries'
import { originOf, cfgTypeOf } from '~/domain/policy/model/origin'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import { ApiError } from '~/shared/api/ApiError'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import type { RuleContent } from '../model/ruleContent'
import type { RuleAction } from '../model/savePlan'
import { networkRuleKeys } from './queries'
import { ReadOnlyRulesWire } from './schema'

/** A save that stopped on its way: what came before it is done. */
export class RuleSaveError extends Error {
  override readonly name = 'RuleSaveError'
  /** Requests that succeeded before. */
  readonly done: number
  /** Rules the user may only read (code 46). */
  readonly readOnlyIds: readonly number[]

  constructor(cause: unknown, done: number) {
    super('The rules were not saved', { cause })
    this.done = done
    const known = cause instanceof ApiError ? ReadOnlyRulesWire.safeParse(cause.body) : undefined
    this.readOnlyIds = known?.success ? known.data.read_only_rule_ids : []
  }
}

/**
 * Sends the requests of a save one after the other; the first refusal ends it with a `RuleSaveError`. Whoever calls reads
 * the list again in any case: ids of new rules are not answered, and ports come back in the controller's form.
 */
export const saveRulesMutation = (client: ClusterClient, scope: PolicyScope) =>
  mutationOptions({
    mutationFn: async (actions: readonly RuleAction[]) => {
      for (const [done, action] of actions.entries()) {
        try {
          await send(client, scope, action)
        } catch (error) {
          throw new RuleSaveError(error, done)
        }
      }
    },
    meta: {
      invalidates: [
        networkRuleKeys.all(client.clusterId),
        clusterKey(client.clusterId, 'groups'),
        federationKeys.membership,
      ],
    },
  })

function send(client: ClusterClient, scope: PolicyScope, action: RuleAction): Promise<void> {
  const list = `/v1/policy/rule?scope=${scope}` as const
  const cfgType = cfgTypeOf(scope)
  switch (action.kind) {
    case 'delete':
      return client.patch(list, { delete: action.ids })
    case 'move':
      return client.patch(list, { move: { id: action.id, after: action.after } })
    case 'insert':
      return client.patch(list, {
        insert: {
          after: action.after,
          rules: action.rules.map((content) => ({ id: 0, ...content, cfg_type: cfgType })),
        },
      })
    case 'change':
      return client.patch(`/v1/policy/rule/${action.id}`, {
        config: { id: action.id, ...action.content, cfg_type: cfgType },
      })
    case 'replace':
      return client.patch(list, {
        rules: action.rules.map(({ id, content }) => ({
          id,
          ...content,
          ...(content ? { cfg_type: cfgType } : {}),
        })),
        ...(action.deleted.length > 0 ? { delete: action.deleted } : {}),
      })
  }
}

/** Copies local rules, with their groups where missing, to the end of the federated list (semantics.md c.4). */
export const promoteRulesMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (ids: readonly number[]) =>
      client.post('/v1/policy/rules/promote', wireEmpty, { request: { ids } }),
    meta: {
      invalidates: [
        networkRuleKeys.all(client.clusterId),
        clusterKey(client.clusterId, 'groups'),
        federationKeys.membership,
      ],
    },
  })

/** Ends that only exist on this cluster: such rules cannot be promoted. */
export function canPromote(rule: RuleContent & { readonly cfg_type: string }): boolean {
  const isOwn = (end: string) => /^(Host|Workload):/.test(end) && end !== 'Workload:ingress'
  return originOf(rule) !== 'federal' && !isOwn(rule.from) && !isOwn(rule.to)
}
