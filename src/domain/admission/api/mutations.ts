import { mutationOptions } from '@tanstack/react-query'
import { federationKeys } from '~/domain/federation/api/queries'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { RuleBody } from '../model/ruleBody'
import { admissionKeys } from './queries'
import { AdmissionRuleAnswerWire, AssessmentWire } from './schema'

const ruleMeta = (client: ClusterClient) => ({
  invalidates: [admissionKeys.all(client.clusterId), federationKeys.membership],
})

/** The answer has the rule with the id the controller gave it, whichever was asked for. */
export const createAdmissionRuleMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: async (config: RuleBody) =>
      (await client.post('/v1/admission/rule', AdmissionRuleAnswerWire, { config })).rule,
    meta: ruleMeta(client),
  })

/** The id is in the body, and the rule is replaced as a whole. */
export const updateAdmissionRuleMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (config: RuleBody) => client.patch('/v1/admission/rule', { config }),
    meta: ruleMeta(client),
  })

export const deleteAdmissionRuleMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (id: number) => client.delete(`/v1/admission/rule/${id}`),
    meta: ruleMeta(client),
  })

/** Copies local rules to the federated ones; the first that cannot be aborts everything (semantics.md c.4). */
export const promoteAdmissionRulesMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (ids: readonly number[]) =>
      client.post('/v1/admission/rule/promote', wireEmpty, { request: { ids } }),
    meta: ruleMeta(client),
  })

/** Fields left out stay as they are. Nothing but switching it on works while it is off (400/36). */
export interface StateChange {
  readonly enable?: boolean
  readonly mode?: string
  readonly default_action?: string
  readonly adm_client_mode?: string
}

/** Switching it on makes the controllers try the way from Kubernetes to them, which takes up to twenty seconds. */
export const updateAdmissionStateMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (state: StateChange) => client.patch('/v1/admission/state', { state }),
    meta: { invalidates: [admissionKeys.all(client.clusterId)] },
  })

/** Whether Kubernetes reaches the controllers: succeeds, or fails with one of the codes 28 and 30 to 36. */
export const testAdmissionMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: () => client.post('/v1/debug/admission/test', wireEmpty, undefined),
  })

/** What would become of the objects of a file. Nothing is deployed. */
export const assessMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (file: Blob) => client.post('/v1/assess/admission/rule', AssessmentWire, file),
  })
