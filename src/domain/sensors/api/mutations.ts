import { mutationOptions } from '@tanstack/react-query'
import { federationKeys } from '~/domain/federation/api/queries'
import { cfgTypeOf } from '~/domain/policy/model/origin'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { compareEdit, type EditComparison, type SensorEdit } from '../model/sensorEdit'
import { readSensor, sensorKeys } from './queries'
import type { SensorKind, SensorWire } from './schema'

const sensorMeta = (client: ClusterClient, kind: SensorKind) => ({
  invalidates: [sensorKeys.all(client.clusterId, kind), federationKeys.membership],
})

const sensorPath = (kind: SensorKind, name: string) =>
  `/v1/${kind}/sensor/${encodeURIComponent(name)}` as const

/** A new sensor has no rules yet; they are added one by one. */
export const createSensorMutation = (client: ClusterClient, kind: SensorKind, scope: PolicyScope) =>
  mutationOptions({
    mutationFn: (sensor: { readonly name: string; readonly comment: string }) =>
      client.post(`/v1/${kind}/sensor`, wireEmpty, {
        config: { ...sensor, cfg_type: cfgTypeOf(scope), rules: [] },
      }),
    meta: sensorMeta(client, kind),
  })

/**
 * Changes one thing of a sensor. It is read again first, and when somebody changed the same thing meanwhile nothing is
 * sent. The request names only what changes (`change`, `delete`): replacing the whole sensor would take away the rules
 * that somebody else adds between reading and writing.
 */
export const editSensorMutation = (client: ClusterClient, kind: SensorKind) =>
  mutationOptions({
    mutationFn: async ({
      base,
      edit,
    }: {
      /** What the person saw when they began. */
      readonly base: SensorWire
      readonly edit: SensorEdit
    }): Promise<EditComparison> => {
      const { name } = base
      const comparison = compareEdit(base, await readSensor(client, kind, name), edit)
      if (!comparison.isConflict && !comparison.isDone) {
        await client.patch(sensorPath(kind, name), { config: { name, ...requestOf(edit) } })
      }
      return comparison
    },
    meta: sensorMeta(client, kind),
  })

function requestOf(edit: SensorEdit) {
  switch (edit.kind) {
    case 'comment':
      return { comment: edit.comment }
    case 'put':
      return { change: [edit.rule] }
    case 'remove':
      return { delete: [{ name: edit.name }] }
  }
}

/** Groups that use it keep its name: whoever asks for it must say so (recordings README 22). */
export const deleteSensorMutation = (client: ClusterClient, kind: SensorKind) =>
  mutationOptions({
    mutationFn: (name: string) => client.delete(sensorPath(kind, name)),
    meta: sensorMeta(client, kind),
  })

/** What changes about a group's sensors; fields left out stay as they are. */
export interface GroupSensorsChange {
  readonly status?: boolean
  /** Added ones, and those with another action. */
  readonly set?: readonly { readonly name: string; readonly action: string }[]
  readonly removed?: readonly string[]
}

/** Sends what changes and not the whole list, so that what others assigned meanwhile stays. */
export const assignSensorsMutation = (client: ClusterClient, kind: SensorKind, group: string) =>
  mutationOptions({
    mutationFn: ({ status, set = [], removed = [] }: GroupSensorsChange) =>
      client.patch(`/v1/${kind}/group/${encodeURIComponent(group)}`, {
        config: {
          name: group,
          ...(status !== undefined && { status }),
          ...(removed.length > 0 && { delete: removed }),
          // An empty list would clear all of them (dlp_rule.go handlerDlpGroupConfig).
          ...(set.length > 0 && { sensors: set }),
        },
      }),
    meta: sensorMeta(client, kind),
  })
