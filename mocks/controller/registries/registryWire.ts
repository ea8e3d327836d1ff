import type { Controller } from '../Controller.ts'
import { wireTime } from '../wireTime.ts'
import type { RegistryConfig, RegistryState, ScannedImageState } from '../RegistriesState.ts'

/** What a member keeps in place of every secret of a federal registry, the user name included (recording 51). */
const MASK = '****'

/** `RESTRegistrySummary`: secrets blank, counters by image (`controller/scan/registry.go` getConfigSummary). */
export function summaryWire(controller: Controller, registry: RegistryState) {
  const { config } = registry
  const count = (status: ScannedImageState['status']) =>
    registry.images.filter((image) => image.status === status).length
  const isScannedHere = config.cfg_type !== 'federal' || controller.federationRole === 'primary'
  const { scanners, summary } = controller.state.inventory
  const hasScanner = scanners.length > 0
  return {
    ...configWire(config),
    username: isScannedHere ? config.username : MASK,
    status: registry.scan ? 'scanning' : 'idle',
    error_message: registry.errorMessage,
    error_detail: registry.errorDetail,
    started_at: registry.startedAtMs === 0 ? '' : wireTime(registry.startedAtMs),
    scanned: count('finished'),
    scheduled: count('scheduled'),
    scanning: count('scanning'),
    failed: count('failed'),
    cvedb_version: hasScanner ? summary.cvedb_version : '',
    cvedb_create_time: hasScanner ? summary.cvedb_create_time : '',
  }
}

function configWire(config: RegistryConfig) {
  const { aws_key: awsKey, gcr_key: gcrKey, ...fields } = config
  return {
    ...fields,
    password: '',
    auth_token: '',
    gitlab_private_token: '',
    ...(awsKey ? { aws_key: { ...awsKey, secret_access_key: '' } } : {}),
    ...(gcrKey ? { gcr_key: { json_key: '' } } : {}),
  }
}
