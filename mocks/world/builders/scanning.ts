import type { ScanningState } from '../../controller/ScanningState.ts'
import type { ClusterSpec } from './ClusterSpec.ts'
import { between, seededRandom } from './random.ts'

const MINUTE_MS = 60_000
/** Ids of entries begin here (recording 52). */
const FIRST_ENTRY_ID = 1000

/** Scans of a cluster that has been in use: everything was scanned within the last hours. */
export function buildScanning(spec: ClusterSpec, nowMs: number): ScanningState {
  const random = seededRandom(`scanning ${spec.name}`)
  return {
    config: { auto_scan: !spec.factoryState },
    scannedAtMs: nowMs - between(random, 30, 600) * MINUTE_MS,
    startedAtMs: {},
    neverScanned: [],
    profile: { cfg_type: 'user_created', entries: spec.factoryState ? [] : [accepted()] },
    nextEntryId: FIRST_ENTRY_ID + 1,
    leastOnFirstNode: spec.leastOnFirstNode ?? 0,
  }
}

/** One entry somebody made long ago. */
const accepted = () => ({
  id: FIRST_ENTRY_ID,
  name: 'CVE-2023-31484',
  comment: 'CPAN is not used; packages come from the distribution only.',
  days: 0,
  domains: [],
  images: [],
})
