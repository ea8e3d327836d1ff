import type { Controller } from '../Controller.ts'
import type { ScannedImageState } from '../RegistriesState.ts'
import { imageSummaryWire } from './imageWire.ts'
import { settleRegistries } from './registryScan.ts'

/** `RESTImageAssetViewV2` */
export type ImageAsset = ReturnType<typeof asset>

/** Every image that was scanned, of every registry and pipeline. */
export function imageAssets(controller: Controller): readonly ImageAsset[] {
  settleRegistries(controller)
  const { list, repoScan, fedRepoScan } = controller.state.registries
  return [
    ...list.flatMap(({ config, images }) =>
      images.map((image) => asset(controller, image, config.name, config.registry)),
    ),
    ...repoScan.map((image) => asset(controller, image, '_repo_scan', '')),
    ...fedRepoScan.map((image) => asset(controller, image, 'fed._repo_scan', '')),
  ].filter(({ scanned_at: at }) => at !== '')
}

function asset(controller: Controller, image: ScannedImageState, registry: string, url: string) {
  const summary = imageSummaryWire(controller, image)
  return {
    image_id: summary.image_id,
    repository: summary.repository,
    critical: summary.critical,
    high: summary.high,
    medium: summary.medium,
    created_at: summary.created_at,
    scanned_at: summary.scanned_at,
    digest: summary.digest,
    base_os: summary.base_os,
    os_scan_status: summary.os_scan_status,
    reg_name: registry,
    repo_url: url,
    size: summary.size,
    tag: summary.tag,
    cvedb_version: summary.scanner_version,
    cvedb_create_time: summary.cvedb_create_time,
  }
}
