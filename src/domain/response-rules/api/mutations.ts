import { mutationOptions } from '@tanstack/react-query'
import { federationKeys } from '~/domain/federation/api/queries'
import { cfgTypeOf } from '~/domain/policy/model/origin'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import type { ResponseRuleContent } from '../model/ruleContent'
import { afterOf, type ResponseRulePlace } from '../model/rulePlace'
import { responseRuleKeys } from './queries'

const ruleMeta = (client: ClusterClient) => ({
  invalidates: [
    responseRuleKeys.all(client.clusterId),
    clusterKey(client.clusterId, 'groups'),
    federationKeys.membership,
  ],
})

/** Adds a rule. Its id is not answered: the list has to be read again (semantics.md z.24). */
export const insertResponseRuleMutation = (client: ClusterClient, scope: PolicyScope) =>
  mutationOptions({
    mutationFn: ({ content, place }: { content: ResponseRuleContent; place: ResponseRulePlace }) =>
      client.patch(`/v1/response/rule?scope=${scope}`, {
        insert: { after: afterOf(place), rules: [{ id: 0, ...content, cfg_type: cfgTypeOf(scope) }] },
      }),
    meta: ruleMeta(client),
  })

/** Changes what is given of a rule; the rest stays. */
export const updateResponseRuleMutation = (client: ClusterClient, scope: PolicyScope) =>
  mutationOptions({
    mutationFn: ({ id, change }: { id: number; change: Partial<ResponseRuleContent> }) =>
      client.patch(`/v1/response/rule/${id}`, { config: { id, ...change, cfg_type: cfgTypeOf(scope) } }),
    meta: ruleMeta(client),
  })

export const deleteResponseRuleMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (id: number) => client.delete(`/v1/response/rule/${id}`),
    meta: ruleMeta(client),
  })

/** Ends the quarantine of what a rule isolated on this cluster; the rule may be gone already. Without an id it would end all. */
export const releaseMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (ruleId: number) =>
      client.post('/v1/system/request', wireEmpty, { request: { unquarantine: { response_rule: ruleId } } }),
    // Whatever shows containers: nodes, namespaces, groups.
    meta: { invalidates: [clusterKey(client.clusterId)] },
  })
