import { queryOptions } from '@tanstack/react-query'
import type { ApiPath } from '~/shared/api/Transport'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { isScanning } from '../model/scanState'
import { toCompliance, toScanReport, type Compliance, type ScanReport } from '../model/scanReport'
import {
  ComplianceWire,
  PlatformListWire,
  ScanConfigAnswerWire,
  ScanReportAnswerWire,
  VulnerabilityProfileAnswerWire,
  type ScanBriefWire,
} from './schema'

export const scanKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'scan'),
  report: (clusterId: ClusterId, path: string, scannedS: number) =>
    clusterKey(clusterId, 'scan', 'report', path, scannedS),
  compliance: (clusterId: ClusterId, kind: string, id: string) =>
    clusterKey(clusterId, 'scan', 'compliance', kind, id),
  platforms: (clusterId: ClusterId) => clusterKey(clusterId, 'scan', 'platforms'),
  config: (clusterId: ClusterId) => clusterKey(clusterId, 'scan', 'config'),
  profile: (clusterId: ClusterId) => clusterKey(clusterId, 'scan', 'profile'),
}

/** Something that is scanned and has a report of its own. Images of registries have their address in `path`. */
export type ScanTarget =
  | { readonly kind: 'host' | 'workload'; readonly id: string }
  | { readonly kind: 'platform' }
  | { readonly kind: 'image'; readonly registry: string; readonly imageId: string }

/** The address of a target's report; a POST to that of a node, workload or platform starts a scan. */
export function scanPath(target: ScanTarget): ApiPath {
  switch (target.kind) {
    case 'platform':
      return '/v1/scan/platform/platform'
    case 'image':
      return `/v1/scan/registry/${encodeURIComponent(target.registry)}/image/${encodeURIComponent(target.imageId)}`
    default:
      return `/v1/scan/${target.kind}/${encodeURIComponent(target.id)}`
  }
}

/** A report of 10,000 vulnerabilities is several megabytes, and comes through the primary. */
const REPORT_TIMEOUT_MS = 60_000

/**
 * What a scan found, accepted vulnerabilities included and marked (`show=accepted`): tables hide them until asked.
 * @param scannedS `scanned_timestamp` of the brief that led here: when a later scan is done, its report is read
 */
export const scanReportQuery = (client: ClusterClient, target: ScanTarget, scannedS = 0) =>
  queryOptions({
    queryKey: scanKeys.report(client.clusterId, scanPath(target), scannedS),
    queryFn: async ({ signal }): Promise<ScanReport> => {
      // The template makes the type wider than what it is: a path below /v1/scan.
      const path = `${scanPath(target)}?show=accepted` as `/v1/scan/${string}`
      const options = { signal, timeoutMs: REPORT_TIMEOUT_MS }
      return toScanReport((await client.get(path, ScanReportAnswerWire, options)).report)
    },
    staleTime: 60_000,
  })

/** The checks of a node's or workload's benchmarks, as they ran last. */
export const complianceQuery = (client: ClusterClient, kind: 'host' | 'workload', id: string) =>
  queryOptions({
    queryKey: scanKeys.compliance(client.clusterId, kind, id),
    queryFn: async ({ signal }): Promise<Compliance> =>
      toCompliance(
        await client.get(`/v1/${kind}/${encodeURIComponent(id)}/compliance`, ComplianceWire, { signal }),
      ),
    staleTime: 60_000,
  })

const SCANNING_MS = 3_000
const QUIET_MS = 60_000

/** How often a list of scanned things is read: often while one of them is being scanned, for `refetchInterval`. */
export const scanPollMs = (briefs: readonly (ScanBriefWire | null | undefined)[]): number =>
  briefs.some(isScanning) ? SCANNING_MS : QUIET_MS

/** The orchestrator with the result of its last scan; a list with one element. */
export const platformsQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: scanKeys.platforms(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/scan/platform', PlatformListWire, { signal })).platforms,
    refetchInterval: ({ state }) => scanPollMs(state.data?.rows ?? []),
  })

/** Whether containers and nodes are scanned by themselves. */
export const scanConfigQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: scanKeys.config(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/scan/config', ScanConfigAnswerWire, { signal })).config,
  })

/** What the cluster accepts. Needs the permission `vulnerability`. */
export const vulnerabilityProfileQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: scanKeys.profile(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/vulnerability/profile/default', VulnerabilityProfileAnswerWire, { signal }))
        .profile,
    staleTime: 30_000,
  })
