import { queryOptions } from '@tanstack/react-query'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { SENSOR_GROUP_ANSWERS, SensorAnswerWire, SensorListWire, type SensorKind } from './schema'

export const sensorKeys = {
  all: (clusterId: ClusterId, kind: SensorKind) => clusterKey(clusterId, 'sensors', kind),
  list: (clusterId: ClusterId, kind: SensorKind, scope: PolicyScope) =>
    [...sensorKeys.all(clusterId, kind), 'list', scope] as const,
  one: (clusterId: ClusterId, kind: SensorKind, name: string) =>
    [...sensorKeys.all(clusterId, kind), 'one', name] as const,
  group: (clusterId: ClusterId, kind: SensorKind, group: string) =>
    [...sensorKeys.all(clusterId, kind), 'group', group] as const,
}

/** Sensors with their rules: the federated ones, or everything a cluster has. */
export const sensorsQuery = (client: ClusterClient, kind: SensorKind, scope: PolicyScope) =>
  queryOptions({
    queryKey: sensorKeys.list(client.clusterId, kind, scope),
    queryFn: async ({ signal }) => {
      // Never a page of it: the controller cuts before it groups rules by sensor (semantics.md h.4).
      const query = scope === 'fed' ? '?scope=fed' : ''
      return (await client.get(`/v1/${kind}/sensor${query}`, SensorListWire, { signal })).sensors
    },
  })

export const sensorQuery = (client: ClusterClient, kind: SensorKind, name: string) =>
  queryOptions({
    queryKey: sensorKeys.one(client.clusterId, kind, name),
    queryFn: ({ signal }) => readSensor(client, kind, name, signal),
  })

/** A sensor as it is now; what is about to be changed is read by this once more. */
export const readSensor = async (
  client: ClusterClient,
  kind: SensorKind,
  name: string,
  signal?: AbortSignal,
) => {
  const path = `/v1/${kind}/sensor/${encodeURIComponent(name)}` as const
  return (await client.get(path, SensorAnswerWire, { signal })).sensor
}

/** The sensors a group uses; only groups of containers have such a setting. */
export const groupSensorsQuery = (client: ClusterClient, kind: SensorKind, group: string) =>
  queryOptions({
    queryKey: sensorKeys.group(client.clusterId, kind, group),
    queryFn: ({ signal }) =>
      client.get(`/v1/${kind}/group/${encodeURIComponent(group)}`, SENSOR_GROUP_ANSWERS[kind], { signal }),
  })
