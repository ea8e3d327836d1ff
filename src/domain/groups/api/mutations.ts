import { mutationOptions } from '@tanstack/react-query'
import { federationKeys } from '~/domain/federation/api/queries'
import { networkRuleKeys } from '~/domain/network-rules/api/queries'
import { cfgTypeOf } from '~/domain/policy/model/origin'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import { groupKeys, readCustomChecks } from './queries'
import type { CriterionWire, CustomCheckWire, FileRuleWire, ProcessRuleWire } from './schema'

/** What people decide about a group. */
export interface GroupChange {
  readonly name: string
  readonly comment: string
  /** Absent for built-in and learned groups, whose criteria are fixed. */
  readonly criteria?: readonly CriterionWire[]
  readonly monitor_metric: boolean
  readonly group_sess_cur: number
  readonly group_sess_rate: number
  readonly group_band_width: number
}

const groupMeta = (client: ClusterClient) => ({
  invalidates: [
    groupKeys.all(client.clusterId),
    networkRuleKeys.all(client.clusterId),
    clusterKey(client.clusterId, 'response-rules'),
    federationKeys.membership,
  ],
})

export const createGroupMutation = (client: ClusterClient, scope: PolicyScope) =>
  mutationOptions({
    mutationFn: (group: GroupChange) =>
      client.post('/v1/group', wireEmpty, { config: { ...group, cfg_type: cfgTypeOf(scope) } }),
    meta: groupMeta(client),
  })

export const updateGroupMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (group: GroupChange) =>
      client.patch(`/v1/group/${encodeURIComponent(group.name)}`, { config: group }),
    meta: groupMeta(client),
  })

/** Takes the rules and profiles of the group along, silently: whoever asks for it must say so (recordings README 19). */
export const deleteGroupMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (name: string) => client.delete(`/v1/group/${encodeURIComponent(name)}`),
    meta: groupMeta(client),
  })

/** Fields left out stay as they are. */
export interface ModeChange {
  readonly services: readonly string[]
  readonly policy_mode?: string
  readonly profile_mode?: string
  readonly baseline_profile?: string
  /** Leaves the groups out of the cluster's score. */
  readonly not_scored?: boolean
}

/** Modes of learned groups, which are named without `nv.` here; federated groups have none. */
export const setModesMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (config: ModeChange) => client.patch('/v1/service/config', { config }),
    meta: groupMeta(client),
  })

export type ProcessRule = Pick<ProcessRuleWire, 'name' | 'path' | 'action' | 'allow_update'>

/** Name and path identify a rule: a changed one with another identity is a removed and an added one. */
export const updateProcessesMutation = (client: ClusterClient, group: string) =>
  mutationOptions({
    mutationFn: ({
      changed = [],
      removed = [],
    }: {
      changed?: readonly ProcessRule[]
      removed?: readonly ProcessRule[]
    }) =>
      client.patch(`/v1/process_profile/${encodeURIComponent(group)}`, {
        process_profile_config: { group, process_change_list: changed, process_delete_list: removed },
      }),
    meta: groupMeta(client),
  })

export type FileRule = Pick<FileRuleWire, 'filter' | 'recursive' | 'behavior' | 'applications'>

export const updateFilesMutation = (client: ClusterClient, group: string) =>
  mutationOptions({
    mutationFn: ({
      added = [],
      updated = [],
      removed = [],
    }: {
      added?: readonly FileRule[]
      /** Rules of the same path. */
      updated?: readonly FileRule[]
      removed?: readonly FileRule[]
    }) =>
      client.patch(`/v1/file_monitor/${encodeURIComponent(group)}`, {
        config: { add_filters: added, update_filters: updated, delete_filters: removed },
      }),
    meta: groupMeta(client),
  })

const checkMeta = (client: ClusterClient, group: string) => ({
  invalidates: [groupKeys.checks(client.clusterId, group)],
})

const checkPath = (group: string) => `/v1/custom_check/${encodeURIComponent(group)}` as const

/**
 * Adds a check, or changes the script of one. It is read again first: when somebody changed it meanwhile nothing is sent,
 * and the answer is what is there now.
 */
export const saveCheckMutation = (client: ClusterClient, group: string) =>
  mutationOptions({
    mutationFn: async ({
      base,
      check,
    }: {
      /** The check as the person saw it; undefined when there was none. */
      readonly base: CustomCheckWire | undefined
      readonly check: CustomCheckWire
    }) => {
      const { rows } = (await readCustomChecks(client, group)).scripts
      const current = rows.find(({ name }) => name === check.name)
      const isConflict = current?.script !== base?.script && current?.script !== check.script
      if (!isConflict) {
        const action = current ? 'update' : 'add'
        await client.patch(checkPath(group), { config: { [action]: { group, scripts: [check] } } })
      }
      return { current, isConflict }
    },
    meta: checkMeta(client, group),
  })

export const removeCheckMutation = (client: ClusterClient, group: string) =>
  mutationOptions({
    mutationFn: (check: CustomCheckWire) =>
      client.patch(checkPath(group), { config: { delete: { group, scripts: [check] } } }),
    meta: checkMeta(client, group),
  })
