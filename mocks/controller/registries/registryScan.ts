import type { Controller } from '../Controller.ts'
import type { RegistryState, ScannedImageState } from '../RegistriesState.ts'
import { askRegistry, type FoundImage } from './outsideRegistries.ts'

/** One scanner takes this long for an image of usual size. */
const IMAGE_SCAN_MS = 3_000
/** Share of images whose layers cannot be read; which ones follows from their names. */
const UNREADABLE_EACH = 97

/** Only the primary scans federal registries (semantics.md d.5). */
const isScannedHere = (controller: Controller, { config }: RegistryState) =>
  config.cfg_type !== 'federal' || controller.state.federation.role === 'master'

/** `POST …/scan`: asks the registry for its images; what comes of it shows up as time passes. */
export function startScan(controller: Controller, registry: RegistryState): void {
  if (registry.scan) return
  const nowMs = controller.worldNow()
  const reply = askRegistry(registry.config)
  registry.startedAtMs = nowMs
  registry.errorMessage = ''
  registry.errorDetail = ''
  registry.scan = {
    answersAtMs: nowMs + reply.afterMs,
    failure: reply.ok ? null : { message: reply.message, detail: reply.detail },
    nextImageAtMs: 0,
  }
  settleRegistry(controller, registry)
}

/** `DELETE …/scan`: what no scanner has begun stays unscanned. */
export function stopScan(registry: RegistryState): void {
  registry.scan = null
  for (const image of registry.images) {
    if (image.status === 'scheduled' || image.status === 'scanning') image.status = ''
  }
}

/** Brings every registry of a cluster up to the present: periodical scans begin, images get done. */
export function settleRegistries(controller: Controller): void {
  for (const registry of controller.state.registries.list) {
    if (!isScannedHere(controller, registry)) continue
    if (!registry.scan && registry.nextScanAtMs > 0 && registry.nextScanAtMs <= controller.worldNow()) {
      registry.nextScanAtMs = controller.worldNow() + registry.config.schedule.interval * 1000
      startScan(controller, registry)
    }
    settleRegistry(controller, registry)
  }
}

/** When the next periodical scan is due; 0 without a schedule. */
export function nextScanOf({ config: { schedule } }: RegistryState, nowMs: number): number {
  return schedule.schedule === 'periodical' ? nowMs + schedule.interval * 1000 : 0
}

function settleRegistry(controller: Controller, registry: RegistryState): void {
  const { scan } = registry
  const nowMs = controller.worldNow()
  if (!scan || nowMs < scan.answersAtMs) return
  if (scan.failure) {
    registry.errorMessage = scan.failure.message
    registry.errorDetail = scan.failure.detail
    registry.scan = null
    return
  }
  const perImageMs = IMAGE_SCAN_MS / Math.max(1, controller.state.inventory.scanners.length)
  if (scan.nextImageAtMs === 0) {
    schedule(controller, registry)
    scan.nextImageAtMs = scan.answersAtMs + perImageMs
  }
  // Without a scanner images wait for ever, as in life.
  if (controller.state.inventory.scanners.length === 0) return
  const waiting = registry.images.filter(({ status }) => status === 'scheduled' || status === 'scanning')
  for (const image of waiting) {
    if (scan.nextImageAtMs > nowMs) {
      image.status = 'scanning'
      return
    }
    finish(controller, image, scan.nextImageAtMs)
    scan.nextImageAtMs += perImageMs
  }
  registry.scan = null
}

/** What was compared with the present database is not scanned again; what is no longer asked for is forgotten. */
function schedule(controller: Controller, registry: RegistryState): void {
  const reply = askRegistry(registry.config)
  const known = new Map(registry.images.map((image) => [keyOf(image), image]))
  const { cvedb_version: version } = controller.state.inventory.summary
  registry.images = (reply.ok ? reply.images : []).map((found): ScannedImageState => {
    const before = known.get(keyOf(found))
    if (before?.status === 'finished' && before.databaseVersion === version) return before
    const { repository, tag } = found
    return {
      repository,
      tag,
      status: 'scheduled',
      scannedAtMs: before?.scannedAtMs ?? 0,
      databaseVersion: before?.databaseVersion ?? '',
      result: before?.result ?? '',
    }
  })
}

export const keyOf = ({ repository, tag }: FoundImage) => `${repository}:${tag}`

function finish(controller: Controller, image: ScannedImageState, atMs: number): void {
  const isReadable = checksum(keyOf(image)) % UNREADABLE_EACH !== 0
  image.status = isReadable ? 'finished' : 'failed'
  image.result = isReadable ? 'succeeded' : 'registry API error'
  image.scannedAtMs = atMs
  image.databaseVersion = controller.state.inventory.summary.cvedb_version
}

function checksum(text: string): number {
  let sum = 7
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return sum
}
