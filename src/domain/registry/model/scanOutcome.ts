import type { RegistryWire } from '../api/schema'

/** Why a registry could not be read, as far as its texts tell. */
export type ScanFailure =
  | 'credential' // it answered and refused
  | 'certificate'
  | 'unknown-host'
  | 'refused'
  | 'timeout'
  | 'listing' // it let us in and did not list its images
  | 'other'

/** How the scan of a registry stands. */
export type ScanOutcome =
  | { readonly kind: 'never' }
  | { readonly kind: 'scanning'; readonly done: number; readonly total: number }
  /** Asked for its list, nothing counted yet. */
  | { readonly kind: 'listing' }
  | { readonly kind: 'failed'; readonly failure: ScanFailure }
  /** It went well and found nothing that the filters ask for. */
  | { readonly kind: 'nothing' }
  /** Stopped, or waiting: some images have no result. */
  | { readonly kind: 'waiting'; readonly waiting: number }
  | { readonly kind: 'done'; readonly failed: number }

/**
 * What the summary of a registry comes down to. The controller keeps quiet about filters that match nothing: such a
 * scan is idle, without error and without images.
 */
export function scanOutcomeOf(registry: RegistryWire): ScanOutcome {
  const { scanned, scheduled, scanning, failed } = registry
  const total = scanned + scheduled + scanning + failed
  if (registry.status === 'scanning') {
    return scheduled + scanning === 0
      ? { kind: 'listing' }
      : { kind: 'scanning', done: scanned + failed, total }
  }
  if (registry.error_message !== '') return { kind: 'failed', failure: failureOf(registry) }
  if (scheduled + scanning > 0) return { kind: 'waiting', waiting: scheduled + scanning }
  if (total > 0) return { kind: 'done', failed }
  return registry.started_at === '' ? { kind: 'never' } : { kind: 'nothing' }
}

/** Signs in `error_message` and `error_detail`, which are what Go's client says (controller/scan/registry.go). */
const SIGNS: readonly (readonly [ScanFailure, RegExp])[] = [
  ['credential', /unauthorized|authentication error|status=40[13]/i],
  ['certificate', /x509|certificate|\btls:/i],
  ['unknown-host', /no such host/i],
  ['refused', /connection refused/i],
  ['timeout', /timeout|deadline exceeded/i],
  ['listing', /failed to get scanning image list/i],
]

function failureOf({
  error_message: message,
  error_detail: detail,
}: Pick<RegistryWire, 'error_message' | 'error_detail'>): ScanFailure {
  return failureIn(`${message} ${detail}`)
}

/** The same for a text of the controller that is about reaching a registry. */
export function failureIn(text: string): ScanFailure {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'other'
}

/** How many images a registry has, whatever their state. */
export const imageCountOf = ({ scanned, scheduled, scanning, failed }: RegistryWire): number =>
  scanned + scheduled + scanning + failed
