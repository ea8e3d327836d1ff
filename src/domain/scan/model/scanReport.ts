import type { Rows } from '~/shared/api/wire'
import type { ComplianceWire, ScanReportWire } from '../api/schema'
import { toChecks, type Check } from './check'
import { toVulnerabilities, type Vulnerability } from './vulnerability'

/** A report as the tables show it. */
export interface ScanReport extends Omit<ScanReportWire, 'vulnerabilities' | 'checks'> {
  readonly vulnerabilities: Rows<Vulnerability>
  readonly checks: Rows<Check>
}

export function toScanReport({ vulnerabilities, checks, ...rest }: ScanReportWire): ScanReport {
  return {
    ...rest,
    vulnerabilities: { ...vulnerabilities, rows: toVulnerabilities(vulnerabilities.rows) },
    checks: { ...checks, rows: toChecks(checks.rows) },
  }
}

/** Checks of a node or workload as the tables show them, with when they ran. */
export interface Compliance extends Omit<ComplianceWire, 'items'> {
  readonly items: Rows<Check>
}

export function toCompliance({ items, ...rest }: ComplianceWire): Compliance {
  return { ...rest, items: { ...items, rows: toChecks(items.rows) } }
}
