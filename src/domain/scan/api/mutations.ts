import { mutationOptions } from '@tanstack/react-query'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import { entryFor, type AcceptanceScope } from '../model/acceptance'
import { scanKeys, scanPath, type ScanTarget } from './queries'
import { AcceptedEntryAnswerWire } from './schema'

/**
 * `POST /v1/scan/{host,workload,platform}/…`: answers at once, the scan follows. Lists then show `scheduled`, and the
 * caller invalidates its own list besides what is read again here.
 */
export const startScanMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (target: Exclude<ScanTarget, { kind: 'image' }>) =>
      client.post(scanPath(target) as `/v1/scan/${string}`, wireEmpty, undefined), // below /v1/scan by construction
    meta: { invalidates: [clusterKey(client.clusterId)] },
  })

/** `PATCH /v1/scan/config`: the switch for containers or for nodes; the other one stays as it is. */
export const autoScanMutation = (client: ClusterClient, kind: 'workload' | 'host') =>
  mutationOptions({
    mutationFn: (isOn: boolean) =>
      client.patch('/v1/scan/config', { config: { [`enable_auto_scan_${kind}`]: isOn } }),
    meta: { invalidates: [scanKeys.config(client.clusterId)] },
  })

export interface AcceptRequest {
  /** The CVE. */
  readonly name: string
  readonly scope: AcceptanceScope
  readonly comment: string
}

/**
 * `POST /v1/vulnerability/profile/default/entry`; gives the new entry. It changes the numbers of every list, so
 * everything of the cluster is read again. A profile kept by a CRD is refused with 400/4.
 */
export const acceptVulnerabilityMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: async ({ name, scope, comment }: AcceptRequest) =>
      (
        await client.post('/v1/vulnerability/profile/default/entry', AcceptedEntryAnswerWire, {
          config: entryFor(name, scope, comment),
        })
      ).config,
    meta: { invalidates: [clusterKey(client.clusterId)] },
  })

/** `DELETE /v1/vulnerability/profile/default/entry/{id}`: what it hid counts again. */
export const stopAcceptingMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (entryId: number) => client.delete(`/v1/vulnerability/profile/default/entry/${entryId}`),
    meta: { invalidates: [clusterKey(client.clusterId)] },
  })
