import { queryOptions } from '@tanstack/react-query'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import {
  CustomChecksAnswerWire,
  FileProfileAnswerWire,
  FileProfileListWire,
  GroupAnswerWire,
  GroupListWire,
  ProcessProfileAnswerWire,
  ProcessProfileListWire,
} from './schema'

export const groupKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'groups'),
  list: (clusterId: ClusterId, scope: PolicyScope) => [...groupKeys.all(clusterId), 'list', scope] as const,
  federatedProfiles: (clusterId: ClusterId, kind: 'processes' | 'files') =>
    [...groupKeys.all(clusterId), 'federated-profiles', kind] as const,
  one: (clusterId: ClusterId, name: string) => [...groupKeys.all(clusterId), 'one', name] as const,
  processes: (clusterId: ClusterId, name: string) =>
    [...groupKeys.one(clusterId, name), 'processes'] as const,
  files: (clusterId: ClusterId, name: string) => [...groupKeys.one(clusterId, name), 'files'] as const,
  builtInFiles: (clusterId: ClusterId, name: string) =>
    [...groupKeys.one(clusterId, name), 'files', 'built-in'] as const,
  checks: (clusterId: ClusterId, name: string) => [...groupKeys.one(clusterId, name), 'checks'] as const,
}

/** Members come and go with pods. */
const LIST_MS = 60_000

/** Groups with their members: the federated ones (and `external`), or everything a cluster has. */
export const groupsQuery = (client: ClusterClient, scope: PolicyScope) =>
  queryOptions({
    queryKey: groupKeys.list(client.clusterId, scope),
    queryFn: async ({ signal }) => {
      const query = scope === 'fed' ? '?scope=fed&with_cap=true' : '?with_cap=true'
      return (await client.get(`/v1/group${query}`, GroupListWire, { signal })).groups
    },
    refetchInterval: LIST_MS,
  })

/** One group with its rules in full. */
export const groupQuery = (client: ClusterClient, name: string) =>
  queryOptions({
    queryKey: groupKeys.one(client.clusterId, name),
    queryFn: async ({ signal }) =>
      (await client.get(`/v1/group/${encodeURIComponent(name)}?with_cap=true`, GroupAnswerWire, { signal }))
        .group,
  })

export const processProfileQuery = (client: ClusterClient, name: string) =>
  queryOptions({
    queryKey: groupKeys.processes(client.clusterId, name),
    queryFn: async ({ signal }) => {
      const path = `/v1/process_profile/${encodeURIComponent(name)}` as const
      return (await client.get(path, ProcessProfileAnswerWire, { signal })).process_profile
    },
  })

export const fileProfileQuery = (client: ClusterClient, name: string) =>
  queryOptions({
    queryKey: groupKeys.files(client.clusterId, name),
    queryFn: async ({ signal }) => {
      const path = `/v1/file_monitor/${encodeURIComponent(name)}` as const
      return (await client.get(path, FileProfileAnswerWire, { signal })).profile
    },
  })

/** The file rules that come with the product, in the shape of a profile (semantics.md g.4). */
export const builtInFilesQuery = (client: ClusterClient, name: string) =>
  queryOptions({
    queryKey: groupKeys.builtInFiles(client.clusterId, name),
    queryFn: async ({ signal }) => {
      const path = `/v1/file_monitor/${encodeURIComponent(name)}?predefined` as const
      return (await client.get(path, FileProfileAnswerWire, { signal })).profile
    },
  })

export const customChecksQuery = (client: ClusterClient, name: string) =>
  queryOptions({
    queryKey: groupKeys.checks(client.clusterId, name),
    queryFn: ({ signal }) => readCustomChecks(client, name, signal),
  })

/** Custom checks as they are now; what is about to be changed is read by this once more. */
export const readCustomChecks = async (client: ClusterClient, name: string, signal?: AbortSignal) => {
  const path = `/v1/custom_check/${encodeURIComponent(name)}` as const
  return (await client.get(path, CustomChecksAnswerWire, { signal })).config
}

/** The process profiles of all federated groups. */
export const federatedProcessesQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: groupKeys.federatedProfiles(client.clusterId, 'processes'),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/process_profile?scope=fed', ProcessProfileListWire, { signal }))
        .process_profiles,
  })

/** The file rules of all federated groups. */
export const federatedFilesQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: groupKeys.federatedProfiles(client.clusterId, 'files'),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/file_monitor?scope=fed', FileProfileListWire, { signal })).profiles,
  })
