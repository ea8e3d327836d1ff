import type { Controller } from '../Controller.ts'
import type { RegistryState, ScannedImageState } from '../RegistriesState.ts'
import { keyOf, settleRegistries } from './registryScan.ts'

/** How many results a member takes over with one poll; the rest comes with the next. */
const RESULTS_PER_POLL = 120
/** While results are missing a member asks again after this long. */
export const PARTIAL_POLL_MS = 5_000

/**
 * A member takes over federal registries and what their scans found (`controller/rest/federation.go` pollFedScanData):
 * definitions at once and without secrets, results in portions.
 * @returns whether results are left for another poll
 */
export function copyFederalRegistries(member: Controller, primary: Controller): boolean {
  settleRegistries(primary)
  const { registries } = member.state
  const federal = primary.state.registries.list.filter(({ config }) => config.cfg_type === 'federal')
  const known = new Map(registries.list.map((registry) => [registry.config.name, registry]))
  let room = RESULTS_PER_POLL
  const take = (images: readonly ScannedImageState[], before: readonly ScannedImageState[]) => {
    const { taken, images: next } = copyResults(images, before, room)
    room -= taken
    return next
  }
  const copies = federal.map((registry): RegistryState => ({
    config: withoutSecrets(registry.config),
    startedAtMs: 0,
    errorMessage: '',
    errorDetail: '',
    scan: null,
    nextScanAtMs: 0,
    images: take(registry.images, known.get(registry.config.name)?.images ?? []),
  }))
  registries.list = [...registries.list.filter(({ config }) => config.cfg_type !== 'federal'), ...copies]
  registries.fedRepoScan = primary.state.federation.deployRepoScanData
    ? take(primary.state.registries.repoScan, registries.fedRepoScan)
    : []
  return room <= 0
}

/** Results that are new or newer, as many as there is room for; what the primary no longer has goes. */
function copyResults(
  images: readonly ScannedImageState[],
  before: readonly ScannedImageState[],
  room: number,
): { readonly taken: number; readonly images: ScannedImageState[] } {
  const known = new Map(before.map((image) => [keyOf(image), image]))
  let taken = 0
  const next = images.flatMap((image) => {
    const copy = known.get(keyOf(image))
    const isNew = image.scannedAtMs > 0 && image.scannedAtMs !== copy?.scannedAtMs
    if (!isNew || taken >= room) return copy ? [copy] : []
    taken += 1
    return [{ ...image, status: image.status === 'failed' ? ('failed' as const) : ('finished' as const) }]
  })
  return { taken, images: next }
}

/** Back to standalone: nothing federal stays. */
export function forgetFederalRegistries(member: Controller): void {
  const { registries } = member.state
  registries.list = registries.list.filter(({ config }) => config.cfg_type !== 'federal')
  registries.fedRepoScan = []
}

function withoutSecrets(config: RegistryState['config']): RegistryState['config'] {
  return {
    ...config,
    password: '',
    auth_token: '',
    gitlab_private_token: '',
    aws_key: config.aws_key && { ...config.aws_key, secret_access_key: '' },
    gcr_key: config.gcr_key && { json_key: '' },
  }
}
