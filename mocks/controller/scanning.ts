import type { ScanBriefWire } from '../../src/domain/scan/api/schema.ts'
import { platformResultOf, scanResultOf, type ScanResult } from '../catalogue/scanResult.ts'
import { between, seededRandom } from '../world/builders/random.ts'
import { softwareOfHost, type SimHost } from './assets/hosts.ts'
import type { SimWorkload } from './assets/workloads.ts'
import type { Controller } from './Controller.ts'
import { imageName, severityCounts, type FoundIn } from './vulnerabilityProfile.ts'
import { wireTime } from './wireTime.ts'

/** Until a scanner takes it up, and how long it works on it, in virtual ms. */
const QUEUED_MS = 2_000
const WORK_MS = { least: 6_000, most: 14_000 } as const
const DAY_MS = 86_400_000

export const hostTarget = (host: SimHost) => `host ${host.id}`
export const workloadTarget = (workload: SimWorkload) => `workload ${workload.id}`
export const PLATFORM_TARGET = 'platform'

/** Asks for a scan; what follows is a matter of time. One that is under way goes on. */
export function startScan(controller: Controller, target: string): void {
  const { startedAtMs } = controller.state.scanning
  const before = startedAtMs[target]
  const now = controller.worldNow()
  if (before === undefined || now >= before + QUEUED_MS + workMs(target)) startedAtMs[target] = now
}

const workMs = (target: string) => between(seededRandom(`work ${target}`), WORK_MS.least, WORK_MS.most)

/** How the scan of a target stands, and when the result it has was made (0: never). */
function progressOf(
  controller: Controller,
  target: string,
): { readonly status: string; readonly scannedAtMs: number } {
  const { scannedAtMs, startedAtMs, neverScanned } = controller.state.scanning
  const jitter = between(seededRandom(`scanned ${target}`), 0, 1_500_000)
  const before = neverScanned.includes(target) ? 0 : scannedAtMs - jitter
  const started = startedAtMs[target]
  if (started === undefined) return { status: before === 0 ? '' : 'finished', scannedAtMs: before }
  const since = controller.worldNow() - started
  if (since < QUEUED_MS) return { status: 'scheduled', scannedAtMs: before }
  if (since < QUEUED_MS + workMs(target)) return { status: 'scanning', scannedAtMs: before }
  return { status: 'finished', scannedAtMs: started + QUEUED_MS + workMs(target) }
}

/** What the scanner found on a node; nothing while it was never scanned. */
export function resultOfHost(controller: Controller, host: SimHost): ScanResult {
  const isScanned = progressOf(controller, hostTarget(host)).scannedAtMs > 0
  return isScanned ? scanResultOf(softwareOfHost(controller, host)) : NOTHING
}

export function resultOfWorkload(controller: Controller, workload: SimWorkload): ScanResult {
  const isScanned = progressOf(controller, workloadTarget(workload)).scannedAtMs > 0
  return isScanned && workload.parentId !== '' ? scanResultOf(workload.software) : NOTHING
}

const NOTHING: ScanResult = { baseOs: '', vulnerabilities: [], modules: [] }

export function resultOfPlatform(controller: Controller): ScanResult {
  const isScanned = progressOf(controller, PLATFORM_TARGET).scannedAtMs > 0
  return isScanned ? platformResultOf(controller.state.inventory.summary.kube_version) : NOTHING
}

export const foundIn = (workload: SimWorkload): FoundIn => ({
  image: imageName(workload.service.image),
  domain: workload.service.domain,
})

/** `RESTScanBrief` of a node. The enforcer has to hand out the file system: without it a scan fails. */
export function briefOfHost(controller: Controller, host: SimHost): ScanBriefWire | null {
  const progress = progressOf(controller, hostTarget(host))
  const result = resultOfHost(controller, host)
  const counts = severityCounts(controller, result.vulnerabilities, {})
  if (progress.status === '') return null
  const brief = briefOf(controller, progress, result, counts)
  if (host.isConnected || progress.status !== 'finished') return brief
  const isOld = controller.state.scanning.startedAtMs[hostTarget(host)] === undefined
  // What was found before the enforcer went away is kept.
  const scannedAtMs = progress.scannedAtMs - (isOld ? 2 * DAY_MS : 0)
  return {
    ...brief,
    ...timesOf(scannedAtMs),
    ...(isOld ? {} : { status: 'failed', result: 'network error' }),
  }
}

export function briefOfWorkload(controller: Controller, workload: SimWorkload): ScanBriefWire | null {
  const progress = progressOf(controller, workloadTarget(workload))
  if (progress.status === '') return null
  const result = resultOfWorkload(controller, workload)
  return briefOf(controller, progress, result, workloadCounts(controller, workload, result))
}

/** `RESTScanPlatformSummary` without the names. */
export function briefOfPlatform(controller: Controller): ScanBriefWire {
  const result = resultOfPlatform(controller)
  const counts = severityCounts(controller, result.vulnerabilities, {})
  return briefOf(controller, progressOf(controller, PLATFORM_TARGET), result, counts)
}

interface Counts {
  readonly critical: number
  readonly high: number
  readonly medium: number
}

/** Counted once per image and state of the profile: a cluster has thousands of containers of a few images. */
const counted = new WeakMap<object, Map<string, Counts>>()

function workloadCounts(controller: Controller, workload: SimWorkload, result: ScanResult): Counts {
  const { entries } = controller.state.scanning.profile
  const known = counted.get(entries) ?? new Map<string, Counts>()
  counted.set(entries, known)
  const key = `${workload.service.image} ${workload.service.domain} ${result.vulnerabilities.length}`
  const before = known.get(key)
  if (before) return before
  const counts = severityCounts(controller, result.vulnerabilities, foundIn(workload))
  known.set(key, counts)
  return counts
}

function briefOf(
  controller: Controller,
  { status, scannedAtMs }: ReturnType<typeof progressOf>,
  { baseOs }: ScanResult,
  counts: Counts,
): ScanBriefWire {
  const [scanner] = controller.state.inventory.scanners
  return {
    status,
    ...counts,
    result: scannedAtMs === 0 ? '' : 'succeeded',
    ...timesOf(scannedAtMs),
    base_os: baseOs,
    scanner_version: scanner?.cvedb_version ?? '',
    cvedb_create_time: scanner?.cvedb_create_time ?? '',
  }
}

const timesOf = (ms: number) => ({
  scanned_timestamp: Math.floor(ms / 1000),
  scanned_at: ms === 0 ? '' : wireTime(ms),
})
