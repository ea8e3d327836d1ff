import type { AcceptedEntryWire, ScanConfigWire } from '../../src/domain/scan/api/schema.ts'

/** What a cluster knows of scans. Results are computed (catalogue/scanResult.ts), never stored: they would be megabytes. */
export interface ScanningState {
  config: ScanConfigWire
  /** Virtual ms around which everything was scanned that was not scanned since. */
  scannedAtMs: number
  /** Virtual ms at which scans were asked for, by target: `host <id>`, `workload <id>`, `platform`. */
  startedAtMs: Record<string, number>
  /** Targets that were never scanned, as above. */
  neverScanned: string[]
  /** The vulnerability profile `default`; `ground` is one kept by a custom resource. */
  profile: { cfg_type: string; entries: AcceptedEntryWire[] }
  nextEntryId: number
  /** The first node has at least so many vulnerabilities, for scenarios that are about size. */
  leastOnFirstNode: number
}
