import type { Controller } from '../Controller.ts'
import type { ScannedImageState } from '../RegistriesState.ts'
import { severityCounts, shownVulnerabilities } from '../vulnerabilityProfile.ts'
import { wireTime } from '../wireTime.ts'
import { imageFacts, imageResult } from './imageFacts.ts'
import { keyOf } from './registryScan.ts'

const DAY_MS = 86_400_000

/** `RESTRegistryImageSummary`; counters leave out what the vulnerability profile accepts. */
export function imageSummaryWire(controller: Controller, image: ScannedImageState) {
  const facts = imageFacts(image)
  const isScanned = image.scannedAtMs > 0 && image.status !== 'failed'
  const findings = isScanned ? imageResult(image).vulnerabilities : []
  return {
    domain: '',
    repository: image.repository,
    tag: image.tag,
    image_id: facts.imageId,
    digest: facts.digest,
    size: isScanned ? facts.sizeBytes : 0,
    author: facts.author,
    run_as_root: facts.runsAsRoot,
    created_at: isScanned ? wireTime(image.scannedAtMs - facts.ageDays * DAY_MS) : '',
    envs: isScanned ? facts.envs : [],
    labels: isScanned ? facts.labels : {},
    layers: facts.layers.map(({ digest }) => digest),
    status: image.status,
    ...severityCounts(controller, findings, { image: keyOf(image) }),
    result: image.result,
    scanned_timestamp: Math.floor(image.scannedAtMs / 1000),
    scanned_at: image.scannedAtMs === 0 ? '' : wireTime(image.scannedAtMs),
    base_os: isScanned ? facts.software.os : '',
    scanner_version: image.databaseVersion,
    cvedb_create_time: isScanned ? controller.state.inventory.summary.cvedb_create_time : '',
    os_scan_status: isScanned ? 'OSScanStatusSupported' : 'OSScanStatusUnknown',
  }
}

/** What was found in an image: without accepted vulnerabilities, or with them and marked (`show=accepted`). */
export function foundVulnerabilities(
  controller: Controller,
  image: ScannedImageState,
  withAccepted: boolean,
) {
  const { vulnerabilities } = imageResult(image)
  return shownVulnerabilities(controller, vulnerabilities, { image: keyOf(image) }, withAccepted)
}
